import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { type PaperView, readText } from '../../../papers/contract.ts'
import type { CommentRow } from '../../contract.ts'
import { PagesToComment } from './pages-to-comment.tsx'
import { TextToComment } from './text-to-comment.tsx'

interface Props {
  paper: PaperView
  number: number
  comments: readonly CommentRow[]
  onComment: ((spot: CommentRow['spot']) => void) | undefined
}

/** The version that was asked about, as provisions where it has them, otherwise by page. */
export function Commented({ paper, number, comments, onComment }: Props) {
  const version = paper.versions.find(one => one.number === number) ?? paper.latest
  const which = { id: paper.id, number: version.number }
  const text = useAnswer(readText, which, version.hasText)
  if (!version.hasText) return <PagesToComment paperId={paper.id} version={version} onComment={onComment} />
  return (
    <div>
      <Answered query={text} lines={16}>
        {({ document }) => (
          <TextToComment paper={which} document={document} comments={comments} onComment={onComment} />
        )}
      </Answered>
    </div>
  )
}
