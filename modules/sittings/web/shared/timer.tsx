import { Mark } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Speech } from '../../contract.ts'
import { timeLeft } from '../../rules.ts'
import { asClock } from './time-of-day.ts'
import { useServerClock } from './use-server-clock.ts'

interface Props {
  speech: Speech
  asOf: string
  receivedAt: number
}

/** How long somebody may still speak, or by how much they are over; without a limit, how long they have spoken. */
export function Timer({ speech, asOf, receivedAt }: Props) {
  const say = useWords()
  const now = useServerClock(asOf, receivedAt)
  const left = timeLeft(speech, now)
  if (left === undefined) {
    const spoken = Math.max(0, now - Date.parse(speech.givenAt ?? asOf))
    return <Mark>{say('sitting.time_spoken', { time: asClock(spoken) })}</Mark>
  }
  return left < 0 ? (
    <Mark standing="problem">{say('sitting.time_over', { time: asClock(left) })}</Mark>
  ) : (
    <Mark standing={left < 60_000 ? 'waiting' : 'plain'}>{say('sitting.time_left', { time: asClock(left) })}</Mark>
  )
}
