import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useWords } from '../words/words.tsx'
import { Button } from './button.tsx'
import { roles } from './roles.ts'
import styles from './pick-list.module.css'

export interface Pick {
  id: string
  title: string
  below?: string | undefined
}

interface Props<Item extends Pick> {
  label: string
  search: string
  onSearch: (search: string) => void
  /** What was found, best first; undefined while nothing was searched yet. */
  found: readonly Item[] | undefined
  onPick: (item: Item) => void
  placeholder?: string
  error?: string | undefined
  /** A dialog puts the cursor here when it opens. */
  first?: boolean
}

/** A search with its results right below it, in the flow, so that no phone keyboard covers them. */
export function PickList<Item extends Pick>({
  label,
  search,
  onSearch,
  found,
  onPick,
  placeholder,
  error,
  first,
}: Props<Item>) {
  const say = useWords()
  const id = useId()
  const [at, setAt] = useState(0)
  const here = found?.[Math.min(at, found.length - 1)]

  const onKeyDown = (event: KeyboardEvent) => {
    // Telex and VNI compose letters; keys pressed meanwhile belong to the input method (229 is Safari's way to say so).
    if (event.nativeEvent.isComposing || event.keyCode === 229 || !found?.length) return
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const by = steps[event.key]
    if (by !== undefined) setAt((at + by + found.length) % found.length)
    else if (event.key === 'Enter' && here) onPick(here)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.pick}>
      <label className={styles.label} htmlFor={`${id}-input`}>
        {label}
      </label>
      <input
        id={`${id}-input`}
        className={styles.input}
        role="combobox"
        type="search"
        autoComplete="off"
        data-first={first}
        placeholder={placeholder}
        aria-invalid={error !== undefined}
        aria-describedby={error && `${id}-error`}
        aria-expanded={found !== undefined && found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={here && `${id}-${here.id}`}
        value={search}
        onChange={event => {
          setAt(0)
          onSearch(event.target.value)
        }}
        onKeyDown={onKeyDown}
      />
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
      {found && found.length > 0 && (
        <div id={`${id}-list`} {...roles.listbox} aria-label={label} className={styles.list}>
          {found.map(item => (
            <Option
              key={item.id}
              id={`${id}-${item.id}`}
              item={item}
              here={item === here}
              onPick={() => onPick(item)}
            />
          ))}
        </div>
      )}
      {found?.length === 0 && <output className={styles.none}>{say('pick.none')}</output>}
    </div>
  )
}

function Option({ id, item, here, onPick }: { id: string; item: Pick; here: boolean; onPick: () => void }) {
  const asOption = { ...roles.option, 'aria-selected': here }
  return (
    <button type="button" id={id} {...asOption} tabIndex={-1} className={styles.option} onClick={onPick}>
      <span>{item.title}</span>
      {item.below && <small>{item.below}</small>}
    </button>
  )
}

interface PickedProps {
  label: string
  children: ReactNode
  onChange: () => void
}

/** What was picked, with a way to pick again. */
export function Picked({ label, children, onChange }: PickedProps) {
  const say = useWords()
  return (
    <div className={styles.pick}>
      <span className={styles.label}>{label}</span>
      <div className={styles.chosen}>
        <span>{children}</span>
        <Button kind="quiet" onPress={onChange}>
          {say('pick.other')}
        </Button>
      </div>
    </div>
  )
}
