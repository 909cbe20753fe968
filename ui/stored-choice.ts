import { useSyncExternalStore } from 'react'

/** One personal setting of this browser, shared by its tabs. */
export interface StoredChoice<Value extends string> {
  read: () => Value
  choose: (value: Value) => void
  listen: (onChange: () => void) => () => void
}

/**
 * A setting kept in the browser's storage under `key`. What is stored but not `allowed` counts as the fallback; where
 * storage is switched off, the choice lasts as long as the page.
 */
export function storedChoice<Value extends string>(
  key: string,
  allowed: readonly Value[],
  fallback: () => Value,
): StoredChoice<Value> {
  const listeners = new Set<() => void>()
  let inMemory: string | null = null

  addEventListener('storage', event => {
    if (event.key === key) for (const listener of listeners) listener()
  })

  return {
    read: () => allowed.find(value => value === (stored(key) ?? inMemory)) ?? fallback(),
    choose(value) {
      inMemory = value
      store(key, value)
      for (const listener of listeners) listener()
    },
    listen(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}

/** The current value; the component renders again when it changes, also from another tab. */
export function useStoredChoice<Value extends string>(choice: StoredChoice<Value>): Value {
  return useSyncExternalStore(choice.listen, choice.read)
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Storage is full or switched off by the browser's owner; the choice then lasts as long as the page.
  }
}
