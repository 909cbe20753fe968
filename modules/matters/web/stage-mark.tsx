import { Mark, type Standing } from '../../../ui/controls/notice.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import type { Stage } from '../contract.ts'

const standings: Record<Stage, Standing> = {
  preparing: 'plain',
  commenting: 'waiting',
  absorbing: 'waiting',
  final: 'settled',
  closed: 'plain',
}

/** How far a matter is, in a word. */
export function StageMark({ stage }: { stage: Stage }) {
  const say = useWords()
  return <Mark standing={standings[stage]}>{say(`matter.stage.${stage}`)}</Mark>
}
