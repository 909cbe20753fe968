import { useId } from 'react'
import { useWords } from '../../../../ui/words/words.tsx'
import type { AnswerKind } from '../../contract.ts'
import styles from './register.module.css'
import { answerKinds } from './sought.ts'

/** The five answers next to each other, so that the words and the button below stay in sight. */
export function KindsField({ kind, onChange }: { kind: AnswerKind | undefined; onChange: (kind: AnswerKind) => void }) {
  const say = useWords()
  const name = useId()
  return (
    <fieldset className={styles.kinds}>
      <legend>{say('register.answer')}</legend>
      {answerKinds.map(one => (
        <label key={one}>
          <input type="radio" name={name} checked={one === kind} onChange={() => onChange(one)} />
          <span>{say(`said.answer_${one}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
