import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { MatterView } from '../../contract.ts'
import styles from './matter.module.css'

const shownAtFirst = 10

/** What happened, the newest first. */
export function History({ matter: { history } }: { matter: MatterView }) {
  const say = useWords()
  const [whole, setWhole] = useState(false)
  return (
    <Section title={say('matter.history')}>
      <ol className={styles.history} aria-label={say('matter.history')}>
        {(whole ? history : history.slice(0, shownAtFirst)).map((one, place) => (
          <li key={`${one.at} ${place}`}>
            <span className={theme.soft}>{[say.moment(one.at), one.by].filter(Boolean).join(' · ')}</span>
            <Happened happening={one} />
          </li>
        ))}
      </ol>
      {!whole && history.length > shownAtFirst && (
        <Button kind="quiet" onPress={() => setWhole(true)}>
          {say('matter.whole_history', { count: history.length })}
        </Button>
      )}
    </Section>
  )
}

function Happened({ happening: { name, facts, words, to } }: { happening: MatterView['history'][number] }) {
  const say = useWords()
  const what = say(`matter.happened.${name}`, numbersAndDays(facts))
  return (
    <span>
      {what}
      {words !== null && ': '}
      {words !== null &&
        (to === null ? (
          words
        ) : (
          <Link to={to} className={styles.link}>
            {words}
          </Link>
        ))}
    </span>
  )
}

type Told = MatterView['history'][number]['facts']

function numbersAndDays({ number, dueOn }: Told): { number?: number; dueOn?: string } {
  return { ...(typeof number === 'number' && { number }), ...(typeof dueOn === 'string' && { dueOn }) }
}
