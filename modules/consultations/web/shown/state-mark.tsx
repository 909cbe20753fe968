import { Mark, type Standing } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RoundView } from '../../contract.ts'

type State = RoundView['asked'][number]['state']

const standings: Readonly<Record<State, Standing>> = {
  waiting: 'waiting',
  late: 'problem',
  agreed: 'settled',
  sent: 'settled',
}

/** How an asking stands. */
export function StateMark({ state }: { state: State }) {
  const say = useWords()
  return <Mark standing={standings[state]}>{say(`asked.${state}`)}</Mark>
}
