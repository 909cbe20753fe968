import { Field } from '../../../../ui/controls/field.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Counted } from '../../contract.ts'
import { choice as choices } from '../../contract.ts'
import { choiceIn } from '../shared/said.ts'
import styles from './desk.module.css'

export type Typed = Record<keyof Counted, string>

/** What was typed, as numbers; an empty field is nobody, and what is no number makes nothing of all. */
export function totalsIn(typed: Typed): Counted | null {
  const numbers = choices.options.map(one => (typed[one].trim() === '' ? 0 : Number(typed[one])))
  const [yes, no, other] = numbers
  const isCounted = Object.values(typed).some(text => text.trim() !== '') && numbers.every(Number.isSafeInteger)
  return isCounted && yes !== undefined && no !== undefined && other !== undefined ? { yes, no, other } : null
}

/** The three totals of a vote. */
export function TotalsFields({ value, onChange }: { value: Typed; onChange: (typed: Typed) => void }) {
  const say = useWords()
  return (
    <div className={styles.totals}>
      {choices.options.map(one => (
        <Field
          key={one}
          name={one}
          label={choiceIn(say, one)}
          inputMode="numeric"
          maxLength={6}
          value={value[one]}
          onChange={text => onChange({ ...value, [one]: text })}
        />
      ))}
    </div>
  )
}
