import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Section } from '../../../../ui/controls/layout.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { type CommentRow, listMyComments, type RoundView } from '../../contract.ts'
import { CommentShown } from '../shown/comment-shown.tsx'
import shown from '../shown/shown.module.css'

/** The comments that were sent, each under an address of its own. */
export function SaidInRound({ round }: { round: RoundView }) {
  const say = useWords()
  const comments = useAnswer(listMyComments, { id: round.id })
  return (
    <Section title={say('progress.all_said')}>
      <Answered query={comments}>
        {({ items }) => {
          const sent = sentOf(items)
          if (sent.length === 0) return <p className={theme.soft}>{say('progress.nothing_said')}</p>
          return (
            <ol className={shown.list} aria-label={say('progress.all_said')}>
              {sent.map(comment => (
                <li key={comment.id} id={`comment-${comment.id}`} className={shown.item}>
                  <CommentShown comment={comment}>
                    {comment.sender && <p className={theme.soft}>{comment.sender.name}</p>}
                  </CommentShown>
                </li>
              ))}
            </ol>
          )
        }}
      </Answered>
    </Section>
  )
}

/** Those that were sent, in the order of the register. */
export function sentOf(comments: readonly CommentRow[]): CommentRow[] {
  return comments
    .filter(({ sentAt }) => sentAt !== null)
    .toSorted((one, other) => (one.number ?? 0) - (other.number ?? 0))
}
