import { useSyncExternalStore } from 'react'
import { Notice, type Standing } from './notice.tsx'
import styles from './toast.module.css'

interface Toast {
  id: number
  words: string
  standing: Standing
}

const shownMs = 6_000
const listeners = new Set<() => void>()
let toasts: readonly Toast[] = []
let lastId = 0

/** Says in passing that something is done. What needs an answer belongs into the screen itself. */
export function toast(words: string, standing: Standing = 'settled'): void {
  const id = ++lastId
  change([...toasts, { id, words, standing }])
  setTimeout(() => change(toasts.filter(other => other.id !== id)), shownMs)
}

/** Where they appear; once per page. */
export function Toasts() {
  const shown = useSyncExternalStore(listen, () => toasts)
  return (
    <output className={styles.toasts} data-print="no">
      {shown.map(({ id, words, standing }) => (
        <div key={id} className={styles.toast}>
          <Notice standing={standing}>
            <p>{words}</p>
          </Notice>
        </div>
      ))}
    </output>
  )
}

function listen(onChange: () => void) {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}
