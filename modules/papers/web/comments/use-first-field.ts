import { type RefObject, useEffect, useRef } from 'react'

/** Brings a form that has just opened into sight and puts the cursor into its first field, as a dialog would. */
export function useFirstField<Element extends HTMLElement>(): RefObject<Element | null> {
  const form = useRef<Element>(null)
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' })
    form.current?.querySelector<HTMLElement>('textarea, input')?.focus()
  }, [])
  return form
}
