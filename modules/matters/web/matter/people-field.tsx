import { useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Picked, PickList } from '../../../../ui/controls/pick-list.tsx'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { findReaders } from '../../../papers/contract.ts'
import styles from './matter.module.css'

export interface Named {
  id: string
  name: string
}

interface OwnerProps {
  /** Left out where whoever begins the matter owns it. */
  owner: Named | undefined
  onChange: (owner: Named) => void
}

/** Whose matter it is. */
export function OwnerField({ owner, onChange }: OwnerProps) {
  const say = useWords()
  const [choosing, setChoosing] = useState(false)
  if (!choosing) {
    return (
      <Picked label={say('matter.owner')} onChange={() => setChoosing(true)}>
        {owner?.name ?? say('matter.owner_me')}
      </Picked>
    )
  }
  const pick = (chosen: Named) => {
    onChange(chosen)
    setChoosing(false)
  }
  return <Finder label={say('matter.owner_find')} known={owner ? [owner] : []} onPick={pick} />
}

/** Who works on it besides its owner. */
export function WorkersField({
  workers,
  owner,
  onChange,
}: {
  workers: readonly Named[]
  owner: Named
  onChange: (workers: Named[]) => void
}) {
  const say = useWords()
  return (
    <fieldset className={styles.people}>
      <legend>{say('matter.workers')}</legend>
      <ul className={styles.chosen} aria-label={say('matter.workers')}>
        {workers.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <Button kind="quiet" onPress={() => onChange(workers.filter(one => one.id !== id))}>
              {say('matter.worker_remove', { name })}
            </Button>
          </li>
        ))}
      </ul>
      <Finder
        label={say('matter.worker_find')}
        known={[owner, ...workers]}
        onPick={chosen => onChange([...workers, chosen])}
      />
    </fieldset>
  )
}

interface FinderProps {
  label: string
  /** Those who need not be found. */
  known: readonly Named[]
  onPick: (person: Named) => void
}

function Finder({ label, known, onPick }: FinderProps) {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const people = useAnswer(findReaders, { search, take: 15 }, search !== '')
  const found = people.data?.items.filter(({ id }) => !known.some(one => one.id === id))
  return (
    <PickList
      label={label}
      search={typed}
      onSearch={setTyped}
      found={search === '' ? undefined : found?.map(({ id, name }) => ({ id, title: name }))}
      onPick={({ id, title }) => {
        onPick({ id, name: title })
        setTyped('')
      }}
    />
  )
}
