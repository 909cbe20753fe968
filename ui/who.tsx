import { createContext, use, type ReactNode } from 'react'
import { guest, type Actor } from '../platform/work/actor.ts'

const WhoContext = createContext<Actor>(guest())

/** Tells the screens below who is signed in. */
export function WhoProvider({ who, children }: { who: Actor; children: ReactNode }) {
  return <WhoContext value={who}>{children}</WhoContext>
}

/** Who is signed in: the same shape that the server's rules ask, so that a rule answers the same here as there. */
export function useWho(): Actor {
  return use(WhoContext)
}
