import { Link } from '@tanstack/react-router'
import type { Entry } from '../../../../packages/text/comparison.ts'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { TraceStep } from '../../contract.ts'
import { Proof } from './proof.tsx'
import styles from './trace.module.css'
import { Signed, TracedCause } from './traced-cause.tsx'

interface Props {
  step: TraceStep
  paperId: string
  /** Where the proof of an entry can be had, for whoever may have it. */
  proofAt: ((position: number) => string) | undefined
}

/** What one version did to the sentence, and why. */
export function TracedStep({ step, paperId, proofAt }: Props) {
  const say = useWords()
  const { number, at, way, note, broughtBy, did, entry, label, words, asked, own, unasked, proof } = step
  const came = [say.moment(at), say(`trace.way_${way}`), note].filter(Boolean)
  return (
    <li className={styles.step}>
      <h2>{say(`trace.${did}`, { number })}</h2>
      <p className={theme.soft}>
        {came.join(' · ')}
        {broughtBy && (
          <>
            {' · '}
            <Signed by={broughtBy} />
          </>
        )}
      </p>
      {entry?.changed ? <Reworded label={label} entry={entry} /> : <blockquote>{words}</blockquote>}
      {asked.map((row, place) => (
        <TracedCause key={row.row?.id ?? place} traced={row} />
      ))}
      {own && (
        <dl className={styles.cause}>
          <div>
            <dt>{say('tracing.own_by')}</dt>
            <dd>
              {own.reason} {own.by && <Signed by={own.by} at={own.at} />}
            </dd>
          </div>
        </dl>
      )}
      {unasked && <p className={styles.unasked}>{say(entry ? 'trace.unasked' : 'trace.original')}</p>}
      <Proof proof={proof} proofAt={proofAt} />
      <p className={styles.links} data-print="no">
        <Link to="/papers/$id" params={{ id: paperId }} search={{ version: number, view: 'text' }}>
          {say('tracing.see_version', { number })}
        </Link>
        {entry && number > 1 && (
          <Link to="/papers/comparison" search={{ a: paperId, aNumber: number - 1, b: paperId, bNumber: number }}>
            {say('tracing.compare')}
          </Link>
        )}
      </p>
    </li>
  )
}

function Reworded({ label, entry }: { label: string; entry: Entry }) {
  return (
    <blockquote>
      {label !== '' && `${label} `}
      {entry.runs.map(({ kind, text }, place) => {
        if (kind === 'same') return <span key={place}>{text}</span>
        return kind === 'added' ? <ins key={place}>{text}</ins> : <del key={place}>{text}</del>
      })}
    </blockquote>
  )
}
