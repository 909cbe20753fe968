import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { Check } from '../../../../ui/controls/check.tsx'
import { copyWords } from '../../../../ui/controls/message-to-copy.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RoundView } from '../../contract.ts'
import { StateMark } from '../shown/state-mark.tsx'
import styles from './progress.module.css'

interface Props {
  waiting: RoundView['asked']
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
  /** The message under the names of those it goes to. */
  messageFor: (names: string) => string
}

/** Whom to remind: each with the message under their own name to copy, or one for all who are chosen. */
export function Reminded({ waiting, chosen, onChange, messageFor }: Props) {
  const say = useWords()
  const [copied, setCopied] = useState('')
  const late = waiting.filter(({ state }) => state === 'late')
  const choose = (some: Props['waiting']) => onChange(new Set(some.map(({ id }) => id)))
  const turn = (id: string) =>
    onChange(new Set(chosen.has(id) ? [...chosen].filter(other => other !== id) : [...chosen, id]))
  const copy = async (names: string) =>
    setCopied(say((await copyWords(messageFor(names))) ? 'copy.copied' : 'remind.not_copied'))
  const picked = waiting.filter(({ id }) => chosen.has(id))
  return (
    <fieldset className={styles.reminded}>
      <legend>{say('remind.whom')}</legend>
      <div className={styles.ways}>
        <Button onPress={() => choose(waiting)}>{say('remind.everybody', { count: waiting.length })}</Button>
        {late.length > 0 && <Button onPress={() => choose(late)}>{say('remind.late', { count: late.length })}</Button>}
        {picked.length > 0 && (
          <Button onPress={() => void copy(picked.map(({ party }) => party.name).join('; '))}>
            {say('remind.copy_all', { count: picked.length })}
          </Button>
        )}
      </div>
      <output>{copied}</output>
      <ul className={styles.whom} aria-label={say('remind.whom')}>
        {waiting.map(({ id, party, state, remindedAt }) => (
          <li key={id}>
            <div>
              <Check label={party.name} checked={chosen.has(id)} onChange={() => turn(id)} />
              <p className={theme.soft}>
                <StateMark state={state} />{' '}
                {remindedAt !== null && say('progress.reminded', { moment: say.moment(remindedAt) })}
              </p>
            </div>
            <Button
              kind="quiet"
              aria-label={say('remind.copy_for', { name: party.name })}
              onPress={() => void copy(party.name)}
            >
              {say('remind.copy_one')}
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
