import { useState } from 'react'

const memory = new Map<string, unknown>()

/** State that survives leaving the screen and coming back, until the page is closed: filters, open branches, a half-filled form. */
export function useRemembered<Value>(key: string, initial: () => Value): [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => (memory.has(key) ? (memory.get(key) as Value) : initial()))
  const remember = (next: Value) => {
    memory.set(key, next)
    setValue(next)
  }
  return [value, remember]
}

/** Leaves something for the screen that comes next. */
export function remember(key: string, value: unknown): void {
  memory.set(key, value)
}

/** Forgets everything remembered, because somebody else may sit here next. */
export function forgetRemembered(): void {
  memory.clear()
}
