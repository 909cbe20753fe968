import { createContext, use } from 'react'
import type { Fault } from '../asking/problem.ts'
import { useWords } from '../words/words.tsx'

/** The fields of the form around that the server could not take. */
export const Faults = createContext<readonly Fault[]>([])

/** What is wrong with the field of this name in the contract; undefined when nothing is. */
export function useFault(name: string | undefined, value: string): string | undefined {
  const say = useWords()
  const faults = use(Faults)
  if (name === undefined || !faults.some(({ field }) => field.replace(/\..*/, '') === name)) return undefined
  return say(value.trim() === '' ? 'field.needed' : 'field.unfit')
}
