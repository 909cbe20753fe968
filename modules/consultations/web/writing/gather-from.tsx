import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Check } from '../../../../ui/controls/check.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Mark, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { type CommentRow, listMyComments, makeComments, type RoundRow } from '../../contract.ts'
import { sentOf } from '../progress/said-in-round.tsx'
import { CommentShown } from '../shown/comment-shown.tsx'
import shown from '../shown/shown.module.css'
import styles from './writing.module.css'

export interface Gathering {
  /** The round of the superior, and what the body is asked in it. */
  roundId: string
  askedId: string
  /** What stands in the list already. */
  comments: readonly CommentRow[]
  canWrite: boolean
  /** Begins one comment that stands for several. */
  onJoin: (comments: readonly CommentRow[]) => void
}

/** What the members sent in one round, to be picked into the list as it is or as one comment. */
export function GatherFrom({ inner, roundId, askedId, comments, canWrite, onJoin }: Gathering & { inner: RoundRow }) {
  const say = useWords()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const act = useAct(makeComments, { refreshes: [listMyComments], done: () => setChosen(new Set()) })
  const said = useAnswer(listMyComments, { id: inner.id }).data?.items ?? []
  const sent = sentOf(said).filter(({ withdrawnAt }) => withdrawnAt === null)
  const gathered = new Set(comments.flatMap(({ gathers, withdrawnAt }) => (withdrawnAt === null ? gathers : [])))
  const picked = sent.filter(({ id }) => chosen.has(id) && !gathered.has(id))
  const turn = (id: string) => setChosen(turned(chosen, id))
  if (sent.length === 0) return <p className={theme.soft}>{say('gather.none_yet')}</p>
  return (
    <>
      <ul className={shown.list} aria-label={inner.title}>
        {sent.map(comment => (
          <li key={comment.id} className={shown.item}>
            <CommentShown comment={comment}>
              {comment.sender && <p className={theme.soft}>{comment.sender.name}</p>}
              {gathered.has(comment.id) ? (
                <p>
                  <Mark standing="settled">{say('gather.picked')}</Mark>
                </p>
              ) : (
                canWrite && (
                  <Check
                    label={say('gather.choose', {
                      name: comment.sender?.name ?? '',
                      words: comment.words.slice(0, 40),
                    })}
                    checked={chosen.has(comment.id)}
                    onChange={() => turn(comment.id)}
                  />
                )
              )}
            </CommentShown>
          </li>
        ))}
      </ul>
      {picked.length > 0 && (
        <div className={styles.sending}>
          <Button busy={act.busy} onPress={() => void act.go({ id: roundId, askedId, items: picked.map(asOurs) })}>
            {say('gather.pick', { count: picked.length })}
          </Button>
          {picked.length > 1 && (
            <Button onPress={() => onJoin(picked)}>{say('gather.join', { count: picked.length })}</Button>
          )}
        </div>
      )}
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
    </>
  )
}

/** A comment of a member as one of the body; who said it stays inside. */
function asOurs({ id, kind, spot, saidWhere, words, proposed, confidential, attachments }: CommentRow) {
  const papers = attachments.map(one => one.id)
  return { kind, spot, saidWhere, words, proposed, confidential, attachments: papers, gathers: [id] }
}

function turned(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set(chosen.has(id) ? [...chosen].filter(other => other !== id) : [...chosen, id])
}
