import { useWords } from '../../../../ui/words/words.tsx'
import styles from './register.module.css'
import type { Brought } from './use-brought.ts'

/** What one cell says in the register and in the table that came back. */
export function Difference({ difference }: { difference: Brought['differences'][number] }) {
  const say = useWords()
  const { number, field, register, table, kind, registerKind } = difference
  const isAnswer = field === 'answer'
  const named = [number === null ? null : say('register.row', { number }), say(`register.field_${field}`)]
  return (
    <>
      <h3>{named.filter(Boolean).join(' · ')}</h3>
      <dl className={styles.sides}>
        {field !== 'unknown' && (
          <div>
            <dt>{say('register.in_register')}</dt>
            <dd>{sentence(isAnswer ? registerKind : null, register)}</dd>
          </div>
        )}
        {field !== 'missing' && (
          <div>
            <dt>{say('register.in_table')}</dt>
            <dd>{sentence(isAnswer ? kind : null, table)}</dd>
          </div>
        )}
      </dl>
    </>
  )

  function sentence(said: typeof kind, words: string): string {
    return [said && say(`said.answer_${said}`), words].filter(Boolean).join(': ') || '–'
  }
}
