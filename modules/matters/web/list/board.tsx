import { Link } from '@tanstack/react-router'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { MatterRow, Stage } from '../../contract.ts'
import styles from './list.module.css'
import { NextDeadline } from './next-deadline.tsx'
import { openThings } from './in-short.ts'

const stages = ['preparing', 'commenting', 'absorbing', 'final'] as const

interface Props {
  matters: readonly MatterRow[]
  stage: Stage | undefined
  /** Whether there are more than these. */
  isPart: boolean
}

/** Matters side by side by how far they are; below each other on the phone. */
export function Board({ matters, stage, isPart }: Props) {
  const say = useWords()
  const shown: readonly Stage[] = stage ? [stage] : stages
  return (
    <div className={styles.board}>
      {shown.map(one => {
        const here = matters.filter(matter => matter.stage === one)
        return (
          <section key={one} className={styles.column} aria-label={say(`matter.stage.${one}`)}>
            <h2 className={styles.columnHead}>
              {say(`matter.stage.${one}`)} <small>{isPart ? `${here.length}+` : here.length}</small>
            </h2>
            {here.length === 0 ? (
              <p className={theme.soft}>
                {isPart ? say('matters.none_yet', { count: matters.length }) : say('matters.none_here')}
              </p>
            ) : (
              <ul className={styles.cards}>
                {here.map(matter => (
                  <Card key={matter.id} matter={matter} />
                ))}
              </ul>
            )}
          </section>
        )
      })}
    </div>
  )
}

function Card({ matter }: { matter: MatterRow }) {
  const say = useWords()
  return (
    <li className={styles.card}>
      <Link to="/matters/$id" params={{ id: matter.id }} className={styles.title}>
        {matter.title}
      </Link>
      {matter.nextDeadline && <NextDeadline deadline={matter.nextDeadline} />}
      <p className={theme.soft}>{[matter.owner.name, ...openThings(say, matter)].join(' · ')}</p>
    </li>
  )
}
