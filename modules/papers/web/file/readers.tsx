import { useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Refused } from '../../../../platform/refused.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { PickList } from '../../../../ui/controls/pick-list.tsx'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { findReaders } from '../../contract.ts'
import styles from './share-paper.module.css'

interface Props {
  label: string
  ids: readonly string[]
  names: ReadonlyMap<string, string>
  keeperId: string
  onAdd: (id: string, name: string) => void
  onRemove: (id: string) => void
}

/** Those who may read a paper or do something with it, by name. */
export function Readers({ label, ids, names, keeperId, onAdd, onRemove }: Props) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const readers = useAnswer(findReaders, { search, take: 20 }, search !== '')
  const found = readers.data?.items
    .filter(({ id }) => id !== keeperId && !ids.includes(id))
    .map(({ id, name }) => ({ id, title: name }))
  const refused = readers.error instanceof Refused ? say.reason(readers.error.obstacle) : undefined
  return (
    <>
      <ul className={styles.readers}>
        {ids.map(id => (
          <li key={id}>
            {names.get(id)}
            <Button kind="quiet" onPress={() => onRemove(id)}>
              {say('share.remove', { name: names.get(id) })}
            </Button>
          </li>
        ))}
      </ul>
      <PickList
        label={label}
        search={typed}
        onSearch={setTyped}
        found={search === '' ? undefined : found}
        error={refused}
        onPick={({ id, title }) => {
          onAdd(id, title)
          setTyped('')
        }}
      />
    </>
  )
}
