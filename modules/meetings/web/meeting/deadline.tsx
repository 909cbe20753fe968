import { Notice } from '../../../../ui/controls/notice.tsx'
import { today } from '../../../../ui/words/day.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { MeetingView } from '../../contract.ts'

/** Until when the invitations have to be out, and how that day was counted; until they are. */
export function Deadline({ meeting: { summonsBy, mayRun, state } }: { meeting: MeetingView }) {
  const say = useWords()
  if (!summonsBy || !mayRun || state !== 'preparing') return null
  const { day, workingDays, leftOut, source } = summonsBy
  const days = leftOut.map(one => `${say.day(one.day)} (${one.words[say.language]})`).join(', ')
  return (
    <Notice standing={day < today() ? 'problem' : 'waiting'}>
      <p>{say('deadline.until', { day: say.day(day), count: workingDays })}</p>
      {days !== '' && <p>{say('deadline.left_out', { days })}</p>}
      <p>{say('meeting.by_source', { source })}</p>
    </Notice>
  )
}
