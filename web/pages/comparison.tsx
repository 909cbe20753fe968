import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { ComparisonScreen } from '../../modules/papers/web/comparison/comparison-screen.tsx'
import styles from '../../modules/papers/web/comparison/comparison.module.css'
import { type Side, SideChoice } from '../../modules/papers/web/comparison/side-choice.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { PageHeader } from '../../ui/controls/page-header.tsx'
import { useWords } from '../../ui/words/words.tsx'

/** Any two files or versions, chosen here, with what differs. */
export function ComparisonPage() {
  const say = useWords()
  const { a, aNumber, b, bNumber } = useSearch({ from: '/papers/comparison' })
  const navigate = useNavigate()
  const [before, after] = [
    { id: a, number: aNumber },
    { id: b, number: bNumber },
  ]
  const choose = (left: Side, right: Side) =>
    void navigate({ to: '/papers/comparison', search: { ...named('a', left), ...named('b', right) }, replace: true })
  return (
    <>
      <PageHeader
        title={say('comparison.title')}
        above={
          a !== undefined && a === b ? (
            <Link to="/papers/$id" params={{ id: a }} search={{}}>
              {say('reading.back')}
            </Link>
          ) : (
            <Link to="/papers" search={{}}>
              {say('papers.title')}
            </Link>
          )
        }
      >
        <Button onPress={() => choose(after, before)}>{say('comparison.swap')}</Button>
      </PageHeader>
      <div className={styles.choices}>
        <SideChoice label={say('comparison.before')} {...before} onChange={side => choose(side, after)} />
        <SideChoice label={say('comparison.after')} {...after} onChange={side => choose(before, side)} />
      </div>
      {isWhole(before) && isWhole(after) ? (
        <ComparisonScreen before={before} after={after} />
      ) : (
        <p>{say('comparison.choose')}</p>
      )}
    </>
  )
}

function named(name: 'a' | 'b', { id, number }: Side): Record<string, string | number> {
  return id === undefined ? {} : { [name]: id, ...(number !== undefined && { [`${name}Number`]: number }) }
}

function isWhole(side: Side): side is { id: string; number: number } {
  return side.id !== undefined && side.number !== undefined
}
