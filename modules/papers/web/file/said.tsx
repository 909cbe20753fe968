import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { Section } from '../../../../ui/controls/layout.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { CommentRow, readText } from '../../contract.ts'
import { CommentForm } from '../comments/comment-form.tsx'
import { Comments } from '../comments/comments.tsx'
import type { Spot } from '../comments/spot.ts'
import type { PaperVersion } from '../pages/use-layers.ts'
import type { Cited } from '../text/cited.ts'
import type { OnShelf } from '../text/use-on-shelf.ts'
import { BroughtAlong } from './brought-along.tsx'
import { CitedList } from './cited-list.tsx'
import styles from './paper-screen.module.css'

interface Props {
  paper: PaperVersion
  comments: readonly CommentRow[]
  /** How to make the first one. */
  hint: string
  chosen: string | undefined
  /** The place that somebody is about to comment on. */
  commenting: Spot | undefined
  along: Pick<AnswerOf<typeof readText>, 'proposals' | 'balloons'> | undefined
  cited: readonly Cited[] | undefined
  onShelf: OnShelf
  onShow: (comment: CommentRow) => void
  onShowPlace: (provisionId: string) => void
  onCommented: () => void
}

/** Everything that is said about a version: here, and inside the file. */
export function Said({ paper, comments, hint, chosen, commenting, along, ...rest }: Props) {
  const say = useWords()
  const { cited, onShelf, onShow, onShowPlace, onCommented } = rest
  return (
    <div className={styles.side} data-print="no">
      {commenting && (
        <CommentForm key={JSON.stringify(commenting)} paper={paper} spot={commenting} onClose={onCommented} />
      )}
      <Section title={say('comments.title')}>
        <Comments
          paperId={paper.id}
          number={paper.number}
          comments={comments}
          hint={hint}
          chosen={chosen}
          onShow={onShow}
        />
      </Section>
      {along && <BroughtAlong proposals={along.proposals} balloons={along.balloons} onShow={onShowPlace} />}
      {cited && cited.length > 0 && <CitedList cited={cited} onShelf={onShelf} onShow={onShowPlace} />}
    </div>
  )
}
