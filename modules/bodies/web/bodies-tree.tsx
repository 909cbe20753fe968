import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, type ReactNode } from 'react'
import { fold } from '../../../platform/text/fold.ts'
import { Answered } from '../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { EmptyState } from '../../../ui/controls/empty-state.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { useSettled } from '../../../ui/settled.ts'
import { keptBy } from '../../../ui/tree/rows.ts'
import { VirtualTree } from '../../../ui/tree/virtual-tree.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { type BodyRow, readTree } from '../contract.ts'
import styles from './bodies-tree.module.css'

interface Props {
  /** As of which day; undefined is today. */
  on: string | undefined
  filter: string
  /** What to do first when there is nothing yet. */
  first: ReactNode
}

/** The whole tree on a day, siblings in order of precedence; a filter keeps what fits, in its place. */
export function BodiesTree({ on, filter, first }: Props) {
  const say = useWords()
  const tree = useAnswer(readTree, on ? { on } : {})
  return (
    <Answered query={tree} lines={12}>
      {({ bodies, complete }) => {
        if (bodies.length === 0) {
          return (
            <EmptyState title={say('bodies.none')} next={first}>
              {say(on ? 'bodies.none_on_day' : 'bodies.none_why')}
            </EmptyState>
          )
        }
        return (
          <div className={styles.whole}>
            {!complete && <Notice standing="waiting">{say('bodies.incomplete')}</Notice>}
            <FilteredTree bodies={bodies} on={on} filter={filter} />
          </div>
        )
      }}
    </Answered>
  )
}

function FilteredTree({ bodies, on, filter }: { bodies: readonly BodyRow[]; on: string | undefined; filter: string }) {
  const say = useWords()
  const navigate = useNavigate()
  const wanted = fold(useSettled(filter, 120))
  const searchable = useMemo(
    () => new Map(bodies.map(({ id, name, symbol, code }) => [id, fold(`${name} ${symbol ?? ''} ${code}`)])),
    [bodies],
  )
  const fits = useMemo(
    () => (wanted === '' ? bodies : bodies.filter(({ id }) => searchable.get(id)?.includes(wanted))),
    [bodies, searchable, wanted],
  )
  const kept = useMemo(() => {
    const ids = new Set(fits.map(({ id }) => id))
    return wanted === '' ? undefined : keptBy(bodies, ({ id }) => ids.has(id))
  }, [bodies, fits, wanted])

  if (fits.length === 0) return <p>{say('bodies.none_kept', { filter })}</p>
  const search = on ? { on } : {}
  return (
    <>
      <output className={styles.count}>
        {kept
          ? say('bodies.count_kept', { kept: fits.length, count: bodies.length })
          : say('bodies.count', { count: bodies.length })}
      </output>
      <VirtualTree
        name="bodies"
        label={say('bodies.tree')}
        nodes={bodies}
        kept={kept}
        onChoose={({ id }) => void navigate({ to: '/bodies/$id', params: { id }, search })}
      >
        {({ id, name, symbol }) => (
          <Link to="/bodies/$id" params={{ id }} search={search} tabIndex={-1} className={styles.line}>
            <span className={styles.name}>{name}</span>
            {symbol && <span className={styles.symbol}>{symbol}</span>}
          </Link>
        )}
      </VirtualTree>
    </>
  )
}
