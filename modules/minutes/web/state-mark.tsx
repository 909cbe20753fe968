import { Mark, type Standing } from '../../../ui/controls/notice.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import type { MinutesState } from '../contract.ts'

const standings: Record<MinutesState, Standing> = {
  draft: 'waiting',
  signing: 'waiting',
  signed: 'settled',
  approved: 'settled',
}

/** How far kept minutes are. */
export function StateMark({ state }: { state: MinutesState }) {
  const say = useWords()
  return <Mark standing={standings[state]}>{say(`minutes.state_${state}`)}</Mark>
}
