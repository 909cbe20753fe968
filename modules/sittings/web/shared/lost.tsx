import { Notice } from '../../../../ui/controls/notice.tsx'
import { useStanding } from '../../../../ui/live/live.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { timeOfDay } from './time-of-day.ts'

/** Says that the screen no longer follows the meeting, and from when it is what it shows. */
export function Lost({ receivedAt }: { receivedAt: number }) {
  const say = useWords()
  if (useStanding() !== 'lost') return null
  return (
    <Notice standing="waiting">
      <p>{say('sitting.lost', { time: timeOfDay(say, new Date(receivedAt).toISOString()) })}</p>
    </Notice>
  )
}
