import { Link } from '@tanstack/react-router'
import { Mark } from '../../../../ui/controls/notice.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { TracedRow } from '../../contract.ts'
import styles from './trace.module.css'

/** Who asked for a change, what was answered and who released that; what may not be seen is said to be withheld. */
export function TracedCause({ traced: { row, state, withheld, senders, answer } }: { traced: TracedRow }) {
  const say = useWords()
  return (
    <div className={styles.cause}>
      {row && (
        <p>
          <Link to="/rounds/$id" params={{ id: row.roundId }}>
            {say('tracing.row', { number: row.number })}
          </Link>
          {': '}
          {row.words}
        </p>
      )}
      {state === 'proposed' && <Mark standing="waiting">{say('tracing.not_confirmed')}</Mark>}
      {withheld && <p className={theme.soft}>{say('trace.withheld')}</p>}
      {row && (
        <dl>
          {senders.length > 0 && <Senders senders={senders} />}
          {answer && <Answer answer={answer} />}
        </dl>
      )}
    </div>
  )
}

/** A person under the name of their account, with the offices that they held that day. */
export function Signed({
  by: { name, offices },
  at,
}: {
  by: { name: string; offices: readonly string[] }
  at?: string
}) {
  const say = useWords()
  return (
    <>
      <strong>{name}</strong>
      {offices.length > 0 && ` (${offices.join('; ')})`}
      {at !== undefined && <span className={theme.soft}> {say.moment(at)}</span>}
    </>
  )
}

function Senders({ senders }: Pick<TracedRow, 'senders'>) {
  const say = useWords()
  return (
    <div>
      <dt>{say('tracing.asked_by')}</dt>
      {senders.map(({ party, words, sentBy, at }, place) => (
        <dd key={place}>
          {[words, party].filter(Boolean).join(', ')}
          {sentBy && sentBy.name !== party ? (
            <>
              {' – '}
              <Signed by={sentBy} at={at} />
            </>
          ) : (
            <span className={theme.soft}>
              {sentBy && sentBy.offices.length > 0 && ` (${sentBy.offices.join('; ')})`} {say.moment(at)}
            </span>
          )}
        </dd>
      ))}
    </div>
  )
}

function Answer({ answer }: { answer: NonNullable<TracedRow['answer']> }) {
  const say = useWords()
  const { kind, words, by, at, released } = answer
  return (
    <>
      <div>
        <dt>{say('tracing.answered_by')}</dt>
        <dd>
          <Mark standing={released ? 'settled' : 'waiting'}>{say(`said.answer_${kind}`)}</Mark> {words}{' '}
          <Signed by={by} at={at} />
        </dd>
      </div>
      <div>
        <dt>{say('tracing.released_by')}</dt>
        <dd>{released ? <Signed by={released.by} at={released.at} /> : say('tracing.not_released')}</dd>
      </div>
    </>
  )
}
