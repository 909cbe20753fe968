import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { readPaper } from '../../contract.ts'
import { Returned } from '../file/returned.tsx'
import type { PaperVersion } from '../pages/use-layers.ts'

interface Props {
  before: PaperVersion
  after: PaperVersion
}

/** Whoever has looked at what differs in a copy that came back from Word confirms it where they looked. */
export function ReturnCompared({ before, after }: Props) {
  const paper = useAnswer(readPaper, { id: after.id }).data
  const version = paper?.versions.find(({ number }) => number === after.number)
  if (!paper || before.id !== after.id || version?.returned?.base !== before.number) return null
  return <Returned paper={paper} version={version} />
}
