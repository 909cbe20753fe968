import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { PickList } from '../../../../ui/controls/pick-list.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { AllMembers, type Within } from './all-members.tsx'
import { AsBefore } from './as-before.tsx'
import { BodyTree } from './body-tree.tsx'
import { type Chosen, withMore } from './chosen.ts'
import styles from './opening.module.css'
import { useFoundParties } from './use-found-parties.ts'

interface Props {
  chosen: readonly Chosen[]
  /** The asking of a body that gathers from its members, who can be chosen all at once. */
  within?: Within | undefined
  onChange: (chosen: Chosen[]) => void
}

/** Who is asked: found by name, picked in the tree, all members of a body, or as in an earlier round. */
export function PartiesField({ chosen, within, onChange }: Props) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const [tree, setTree] = useState(false)
  const found = useFoundParties(typed, chosen)
  const add = (more: readonly Chosen[]) => onChange(withMore(chosen, more))
  const remove = (id: string) => onChange(chosen.filter(one => one.id !== id))
  const turn = ({ id, name }: { id: string; name: string }) =>
    chosen.some(one => one.id === id) ? remove(id) : add([{ kind: 'body', id, name }])
  return (
    <fieldset className={styles.parties}>
      <legend>{say('opening.who')}</legend>
      {chosen.length > 0 && <p className={theme.soft}>{say('opening.count', { count: chosen.length })}</p>}
      <ul className={styles.chosen} aria-label={say('opening.who')}>
        {chosen.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <Button kind="quiet" onPress={() => remove(id)}>
              {say('opening.remove', { name })}
            </Button>
          </li>
        ))}
      </ul>
      <PickList
        label={say('opening.find')}
        search={typed}
        onSearch={setTyped}
        found={found}
        onPick={({ kind, id, title }) => {
          add([{ kind, id, name: title }])
          setTyped('')
        }}
      />
      <div className={styles.ways}>
        <Button aria-expanded={tree} onPress={() => setTree(!tree)}>
          {say(tree ? 'opening.tree_close' : 'opening.tree')}
        </Button>
        {within && <AllMembers within={within} onAdd={add} />}
        <AsBefore onAdd={add} />
      </div>
      {tree && <BodyTree chosen={chosen} onTurn={turn} />}
    </fieldset>
  )
}
