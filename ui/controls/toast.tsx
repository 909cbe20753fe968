import { useSyncExternalStore } from 'react'
import { Notice, type Standing } from './notice.tsx'
import { Button } from './button.tsx'
import styles from './toast.module.css'

/** How to take back what was just done. */
export interface Undo {
  label: string
  onPress: () => void
}

interface Toast {
  id: number
  words: string
  standing: Standing
  undo: Undo | undefined
}

const shownMs = 6_000
/** Long enough to read it, change one's mind and find the button. */
const shownWithUndoMs = 15_000
const listeners = new Set<() => void>()
let toasts: readonly Toast[] = []
let lastId = 0

/** Says in passing that something is done. What needs an answer belongs into the screen itself. */
export function toast(words: string, standing: Standing = 'settled', undo?: Undo): void {
  const id = ++lastId
  change([...toasts, { id, words, standing, undo }])
  setTimeout(() => remove(id), undo ? shownWithUndoMs : shownMs)
}

/** Where they appear; once per page. */
export function Toasts() {
  const shown = useSyncExternalStore(listen, () => toasts)
  return (
    <output className={styles.toasts} data-print="no">
      {shown.map(({ id, words, standing, undo }) => (
        <div key={id} className={styles.toast}>
          <Notice standing={standing} aside={undo && <UndoButton undo={undo} onDone={() => remove(id)} />}>
            <p>{words}</p>
          </Notice>
        </div>
      ))}
    </output>
  )
}

function UndoButton({ undo, onDone }: { undo: Undo; onDone: () => void }) {
  const press = () => {
    onDone()
    undo.onPress()
  }
  return <Button onPress={press}>{undo.label}</Button>
}

function remove(id: number): void {
  change(toasts.filter(other => other.id !== id))
}

function listen(onChange: () => void) {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}
