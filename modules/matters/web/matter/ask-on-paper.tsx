import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { readPaper } from '../../../papers/contract.ts'
import { AskButton } from '../../../consultations/web/opening/ask-button.tsx'

/** Asks for comments on a paper from a screen that shows several. */
export function AskOnPaper({ paperId, number }: { paperId: string; number: number }) {
  const paper = useAnswer(readPaper, { id: paperId })
  return paper.data ? <AskButton paper={paper.data} number={number} /> : null
}
