import { Mark } from '../../../../ui/controls/notice.tsx'
import { today } from '../../../../ui/words/day.ts'
import { useWords } from '../../../../ui/words/words.tsx'

/** Whether something is met, late or still to come. */
export function DueMark({ dueOn, isMet }: { dueOn: string; isMet: boolean }) {
  const say = useWords()
  if (isMet) return <Mark standing="settled">{say('deadlines.met')}</Mark>
  if (dueOn < today()) return <Mark standing="problem">{say('deadlines.late')}</Mark>
  return <Mark standing="waiting">{say('deadlines.due')}</Mark>
}
