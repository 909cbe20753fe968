import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { roles } from './roles.ts'
import styles from './tabs.module.css'

interface Tab<Name extends string> {
  name: Name
  label: ReactNode
}

interface Props<Name extends string> {
  label: string
  tabs: readonly Tab<Name>[]
  chosen: Name
  onChoose: (name: Name) => void
  /** The panel of the chosen tab. */
  children: ReactNode
}

/** Parts of one screen, of which one is seen. Left and right arrows walk them. */
export function Tabs<Name extends string>({ label, tabs, chosen, onChoose, children }: Props<Name>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 }
    const by = steps[event.key]
    if (by === undefined) return
    const at = tabs.findIndex(tab => tab.name === chosen)
    const next = tabs[(at + by + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    onChoose(next.name)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus()
  }
  return (
    <>
      <div
        ref={list}
        {...roles.tablist}
        aria-label={label}
        className={styles.tabs}

        data-print="no"
      >
        {tabs.map(tab => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            data-tab={tab.name}
            id={`${id}-${tab.name}`}
            aria-selected={tab.name === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab.name === chosen ? 0 : -1}
            className={styles.tab}
            onKeyDown={onKeyDown}
            onClick={() => onChoose(tab.name)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>
        {children}
      </div>
    </>
  )
}
