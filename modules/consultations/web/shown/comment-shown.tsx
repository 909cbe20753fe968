import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addressOf } from '../../../../ui/asking/ask.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Mark } from '../../../../ui/controls/notice.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { type CommentRow, downloadAttachment } from '../../contract.ts'
import { commentPlace } from './comment-place.ts'
import styles from './shown.module.css'
import { sourceName } from './source-name.ts'

interface Props {
  comment: CommentRow
  /** Goes to where it hangs. */
  onShow?: ((comment: CommentRow) => void) | undefined
  /** Who said it, or what can be done with it. */
  children?: ReactNode
}

/** One comment: what it is about, what it says, what it would have the text say. */
export function CommentShown({ comment, onShow, children }: Props) {
  const say = useWords()
  const { words, proposed, found, number, withdrawnAt, gathers } = comment
  const place = commentPlace(say, comment)
  return (
    <>
      <p className={styles.head}>
        {number !== null && <strong>{number}.</strong>}
        {onShow && found?.place ? (
          <Button kind="quiet" aria-label={say('said.show', { place })} onPress={() => onShow(comment)}>
            {place}
          </Button>
        ) : (
          <span>{place}</span>
        )}
        <Marks comment={comment} />
      </p>
      {withdrawnAt === null && <p className={styles.words}>{words}</p>}
      {withdrawnAt === null && proposed !== null && (
        <p className={styles.proposed}>
          <strong>{say('said.proposed')}</strong> {proposed}
        </p>
      )}
      <Attachments comment={comment} />
      {gathers.length > 0 && <p className={theme.soft}>{say('said.gathers', { count: gathers.length })}</p>}
      <Origin comment={comment} />
      <Corrections comment={comment} />
      <Answer comment={comment} />
      {children}
    </>
  )
}

function Marks({ comment: { kind, confidential, withdrawnAt, found } }: { comment: CommentRow }) {
  const say = useWords()
  return (
    <>
      {kind !== 'substance' && <Mark>{say(`said.kind_${kind}`)}</Mark>}
      {confidential && <Mark standing="problem">{say('said.confidential')}</Mark>}
      {found?.state === 'unclear' && <Mark standing="waiting">{say('said.unclear')}</Mark>}
      {withdrawnAt !== null && <Mark>{say('said.withdrawn')}</Mark>}
    </>
  )
}

/** A paper that can be opened is opened; otherwise the file is there to save, as it was when it was attached. */
function Attachments({ comment: { id: commentId, roundId, attachments } }: { comment: CommentRow }) {
  if (attachments.length === 0) return null
  return (
    <ul className={styles.attachments}>
      {attachments.map(({ id, title, number, mayRead }) => (
        <li key={id}>
          {mayRead ? (
            <Link to="/papers/$id" params={{ id }} search={{ version: number }}>
              {title}
            </Link>
          ) : (
            <a href={addressOf(downloadAttachment, { id: roundId, commentId, paperId: id })} download>
              {title}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What was answered, for whoever may see it: the commenter only once it is released. */
function Answer({ comment: { answer } }: { comment: CommentRow }) {
  const say = useWords()
  if (!answer) return null
  return (
    <p className={styles.words}>
      <Mark standing="settled">{say(`said.answer_${answer.kind}`)}</Mark> {answer.words}
    </p>
  )
}

/** What was recorded before it was put right, the newest first. */
function Corrections({ comment: { corrections } }: { comment: CommentRow }) {
  const say = useWords()
  if (corrections.length === 0) return null
  return (
    <details>
      <summary>{say('said.corrections', { count: corrections.length })}</summary>
      <ul className={styles.corrections}>
        {corrections.toReversed().map(({ words, proposed, reason, by, at }) => (
          <li key={at}>
            <p className={theme.soft}>{say('said.corrected', { moment: say.moment(at), by, reason })}</p>
            <p className={styles.words}>
              <strong>{say('said.before')}</strong> {words}
            </p>
            {proposed !== null && (
              <p className={styles.proposed}>
                <strong>{say('said.proposed')}</strong> {proposed}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Origin({ comment: { source, recordedBy, senderWords } }: { comment: CommentRow }) {
  const say = useWords()
  if (source.kind === 'screen' && senderWords === null) return null
  const recorded = recordedBy && say('said.recorded', { name: recordedBy.name })
  const came = source.kind === 'screen' ? null : sourceName(say, source)
  return <p className={theme.soft}>{[senderWords, came, recorded].filter(Boolean).join(' · ')}</p>
}
