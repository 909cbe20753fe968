import { Answered } from '../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Refused } from '../../../platform/refused.ts'
import { readKept, readMinutes } from '../contract.ts'
import { DraftMinutes } from './draft-minutes.tsx'
import { KeptScreen } from './kept-screen.tsx'

/** The minutes of a meeting: what was kept, and until then what was recorded. */
export function MinutesScreen({ id }: { id: string }) {
  const kept = useAnswer(readKept, { id })
  const isDraft = kept.error instanceof Refused && kept.error.obstacle.code === 'minutes.not_kept'
  const draft = useAnswer(readMinutes, { id }, isDraft)
  if (isDraft) return <Answered query={draft}>{minutes => <DraftMinutes minutes={minutes} />}</Answered>
  return <Answered query={kept}>{minutes => <KeptScreen minutes={minutes} />}</Answered>
}
