import { Button } from './button.tsx'
import styles from './chosen-list.module.css'
import { type Pick, PickList } from './pick-list.tsx'

interface Named {
  id: string
  name: string
}

interface Props<One extends Named, Item extends Pick> {
  label: string
  /** What the search for more is called. */
  find: string
  /** Says that one of them is taken out. */
  remove: (name: string) => string
  /** What is said where there is none yet; without it the list is not there either. */
  none?: string
  chosen: readonly One[]
  typed: string
  onType: (typed: string) => void
  /** What was found, best first; undefined while nothing was searched yet. */
  found: readonly Item[] | undefined
  /** What is found, once it is one of them. */
  asChosen: (item: Item) => One
  onChange: (chosen: One[]) => void
}

/** Those who were chosen, each with a way out, and a search for more; nobody is found twice. */
export function ChosenList<One extends Named, Item extends Pick>({
  label,
  find,
  remove,
  none,
  chosen,
  typed,
  onType,
  found,
  asChosen,
  onChange,
}: Props<One, Item>) {
  return (
    <fieldset className={styles.box} aria-label={label}>
      {(chosen.length > 0 || none !== undefined) && <p className={styles.label}>{label}</p>}
      {chosen.length === 0 && none !== undefined && <p className={styles.none}>{none}</p>}
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={label}>
          {chosen.map(({ id, name }) => (
            <li key={id}>
              <span>{name}</span>
              <Button kind="quiet" onPress={() => onChange(chosen.filter(one => one.id !== id))}>
                {remove(name)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <PickList
        label={find}
        search={typed}
        onSearch={onType}
        found={found?.filter(({ id }) => !chosen.some(one => one.id === id))}
        onPick={item => {
          onChange([...chosen, asChosen(item)])
          onType('')
        }}
      />
    </fieldset>
  )
}
