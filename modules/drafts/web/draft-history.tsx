import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Section } from '../../../ui/controls/layout.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import type { PaperView } from '../../papers/contract.ts'
import { type DraftView, readDraft } from '../contract.ts'
import styles from './draft-history.module.css'

/** Who writes on a text, whether it is final, and how the versions that were written here came about; nothing of any other paper. */
export function DraftHistory({ paper: { id, latest } }: { paper: PaperView }) {
  const say = useWords()
  const draft = useAnswer(readDraft, { id }, latest.hasText).data
  if (!draft || (draft.writers.length === 0 && draft.savings.length === 0 && !draft.final)) return null
  return (
    <div className={styles.above}>
      <Section title={say('draft.history')}>
        {draft.final && <FinalMark final={draft.final} />}
        {draft.writers.length > 0 && (
          <p>{say('draft.written_by', { names: draft.writers.map(({ name }) => name).join(', ') })}</p>
        )}
        <Savings id={id} savings={draft.savings} />
      </Section>
    </div>
  )
}

function FinalMark({ final: { number, by, at, passed } }: { final: NonNullable<DraftView['final']> }) {
  const say = useWords()
  return (
    <Notice standing="settled">
      <p>{say('draft.final_by', { number, by, moment: say.moment(at) })}</p>
      {passed.map(({ code, reason, orderedBy }) => (
        <p key={code}>{say('draft.passed', { what: say(`draft.passed.${code}`), reason, orderedBy })}</p>
      ))}
    </Notice>
  )
}

function Savings({ id, savings }: { id: string; savings: DraftView['savings'] }) {
  const say = useWords()
  if (savings.length === 0) return null
  return (
    <ul className={styles.savings} aria-label={say('draft.savings')}>
      {savings.map(({ number, base, note, by, at }) => (
        <li key={number}>
          <p className={styles.note}>
            <strong>{say('draft.saving', { number })}</strong> {note}
          </p>
          <p className={styles.facts}>
            {say('draft.saved_by', { by, moment: say.moment(at) })}{' '}
            <Link to="/papers/comparison" search={{ a: id, aNumber: base, b: id, bNumber: number }}>
              {say('draft.saving_compare', { base })}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  )
}
