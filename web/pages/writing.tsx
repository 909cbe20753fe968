import { useParams } from '@tanstack/react-router'
import { WriteScreen } from '../../modules/drafts/web/write-screen.tsx'
import { readPaper } from '../../modules/papers/contract.ts'
import { Answered } from '../../ui/asking/answered.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'

/** One paper while somebody writes on it. */
export function WritingPage() {
  const { id } = useParams({ from: '/papers/$id/write' })
  const paper = useAnswer(readPaper, { id })
  return <Answered query={paper}>{found => <WriteScreen key={id} paper={found} />}</Answered>
}
