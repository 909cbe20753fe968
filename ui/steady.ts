import { useEffect, useRef, useState } from 'react'

/**
 * Answers one and the same function for as long as a component stands; called after drawing, it does what `act` does by then. For parts
 * that are drawn again only when what they are given changes.
 */
export function useSteady<Given extends readonly unknown[]>(act: (...given: Given) => void): (...given: Given) => void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  return useState(
    () =>
      (...given: Given) =>
        latest.current(...given),
  )[0]
}
