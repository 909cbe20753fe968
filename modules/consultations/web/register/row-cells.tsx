import { Link } from '@tanstack/react-router'
import { Button } from '../../../../ui/controls/button.tsx'
import { Mark } from '../../../../ui/controls/notice.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RegisterRow } from '../../contract.ts'
import styles from './register.module.css'

/** What the comments of a line say, and what is to be known before answering it. */
export function SaidCell({
  row,
  paperId,
  onColliding,
}: {
  row: RegisterRow
  paperId: string
  onColliding: (provisionId: string | undefined) => void
}) {
  const say = useWords()
  const { words, comments, confidential, collidesWith, place } = row
  const proposed = comments.find(one => one.proposed !== null && one.withdrawnAt === null)?.proposed
  const standing = comments.filter(one => one.withdrawnAt === null).length
  return (
    <div className={`${styles.cell} ${styles.said}`}>
      <p className={styles.words}>{words}</p>
      {proposed !== undefined && proposed !== null && (
        <p className={styles.words}>
          <strong>{say('said.proposed')}</strong> {proposed}
        </p>
      )}
      <p className={styles.marks}>
        {standing > 1 && <Mark>{say('register.together', { count: standing })}</Mark>}
        {confidential && <Mark standing="problem">{say('said.confidential')}</Mark>}
      </p>
      <ToChanges row={row} paperId={paperId} />
      {collidesWith.length > 0 && (
        <Button onPress={() => onColliding(place?.provisionId)}>
          {say('register.collides', { count: collidesWith.length })}
        </Button>
      )}
    </div>
  )
}

/** What the comments changed in the text, each state leading to where that is seen, settled or waiting. */
function ToChanges({ row: { id, bindings }, paperId }: { row: RegisterRow; paperId: string }) {
  const say = useWords()
  const saved = bindings.filter(({ toNumber }) => toNumber !== null)
  const isWaiting = saved.some(({ state }) => state === 'proposed')
  const isBound = saved.some(({ state }) => state === 'confirmed')
  const applied = bindings.find(({ toNumber }) => toNumber === null)
  return (
    <>
      {(isBound || isWaiting) && (
        <Link
          className={isWaiting ? styles.waiting : styles.settled}
          to="/papers/$id/changes"
          params={{ id: paperId }}
          search={{ row: id }}
        >
          {say(isWaiting ? 'register.binds' : 'register.bound')}
        </Link>
      )}
      {applied && (
        <Link
          className={styles.waiting}
          to="/papers/$id/write"
          params={{ id: paperId }}
          search={{ provision: applied.provisionId }}
        >
          {say('register.in_copy')}
        </Link>
      )}
    </>
  )
}

export function SendersCell({ row: { senders } }: { row: RegisterRow }) {
  const names = senders.map(({ party, words }) => words ?? party?.name ?? '–')
  return <span className={styles.names}>{names.join('; ')}</span>
}

/** Who answers, what is answered, and whether it was released. */
export function AnswerCell({
  row: { answer, assigned, note },
  rows,
}: {
  row: RegisterRow
  rows: readonly RegisterRow[]
}) {
  const say = useWords()
  return (
    <div className={styles.cell}>
      {answer && <Answer answer={answer} rows={rows} />}
      {assigned && <Assigned assigned={assigned} />}
      {note !== '' && <p className={`${theme.soft} ${styles.words}`}>{say('register.noted', { note })}</p>}
    </div>
  )
}

function Answer({ answer, rows }: { answer: NonNullable<RegisterRow['answer']>; rows: readonly RegisterRow[] }) {
  const say = useWords()
  const { kind, words, mergedInto, by, at, releasedAt } = answer
  const into = rows.find(({ id }) => id === mergedInto)
  return (
    <>
      <p className={styles.marks}>
        <strong>{say(`said.answer_${kind}`)}</strong>
        <Mark standing={releasedAt === null ? 'waiting' : 'settled'}>
          {say(releasedAt === null ? 'register.proposed' : 'register.released')}
        </Mark>
      </p>
      {into && <p>{say('register.merged_into', { number: into.number })}</p>}
      {words !== '' && <p className={styles.words}>{words}</p>}
      <p className={theme.soft}>{say('progress.by', { moment: say.moment(releasedAt ?? at), name: by })}</p>
    </>
  )
}

function Assigned({ assigned: { body, dueOn } }: { assigned: NonNullable<RegisterRow['assigned']> }) {
  const say = useWords()
  const until = dueOn === null ? [] : [say('round.due', { day: say.day(dueOn) })]
  return <p className={theme.soft}>{[say('register.answered_by', { name: body.name }), ...until].join(' · ')}</p>
}
