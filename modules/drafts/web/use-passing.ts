import { useState } from 'react'

/** Going on although something is missing: why, and who ordered it. Nothing is passed until both are said. */
export function usePassing() {
  const [typed, type] = useState({ wanted: false, reason: '', orderedBy: '' })
  const [reason, orderedBy] = [typed.reason.trim(), typed.orderedBy.trim()]
  const isOrdered = typed.wanted && reason !== '' && orderedBy !== ''
  /** What is sent for these lacks: each of their codes once. */
  const passesOf = <Code extends string>(lacks: readonly { code: Code }[]) =>
    isOrdered ? [...new Set(lacks.map(({ code }) => code))].map(code => ({ code, reason, orderedBy })) : []
  return { typed, type, isOrdered, passesOf }
}

export type Passing = ReturnType<typeof usePassing>
