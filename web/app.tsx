import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import type { WhoAmI } from '../modules/accounts/contract.ts'
import { useMe } from '../modules/accounts/web/use-me.ts'
import { type OrganisationView, readOrganisation } from '../modules/organisation/contract.ts'
import { lockOwner } from '../modules/papers/web/packs/copy/kept.ts'
import { Answered } from '../ui/asking/answered.tsx'
import { workFor } from '../ui/asking/on-behalf.ts'
import { useAnswer } from '../ui/asking/use-answer.ts'
import { Opening } from './shell/opening.tsx'
import { organisationSpeaks } from '../ui/words/language.ts'
import { WordsProvider } from '../ui/words/words.tsx'
import { wordsFor } from './all-words.ts'
import { Door } from './shell/door.tsx'

const Inside = lazy(async () => ({ default: (await import('./inside.tsx')).Inside }))
const SignIn = lazy(async () => ({ default: (await import('../modules/accounts/web/sign-in.tsx')).SignIn }))
const LinkPage = lazy(async () => ({ default: (await import('./pages/link.tsx')).LinkPage }))
const FirstRunPage = lazy(async () => ({ default: (await import('./pages/first-run.tsx')).FirstRunPage }))

const usualWords = wordsFor(undefined)

/** Whose Plenum this is decides what comes first: setting it up, a one-use link, the door, or the screens. */
export function App() {
  const organisation = useAnswer(readOrganisation, {})
  return (
    <WordsProvider words={usualWords}>
      <Suspense fallback={<Opening />}>
        <Answered query={organisation} waiting={<Opening />}>
          {found => <Entrance organisation={found} />}
        </Answered>
      </Suspense>
    </WordsProvider>
  )
}

function Entrance({ organisation }: { organisation: OrganisationView }) {
  const path = useRouterState({ select: state => state.location.pathname })
  const me = useMe()
  const atDoor = (children: ReactNode) => <Door organisation={organisation}>{children}</Door>
  useEffect(() => organisationSpeaks(organisation.language), [organisation.language])

  if (organisation.name === null) return atDoor(<FirstRunPage />)
  if (path === '/enter') return atDoor(<LinkPage />)
  return (
    <Answered query={me} waiting={<Opening />}>
      {who => <AtHome organisation={organisation} who={who} atDoor={atDoor} onEntered={() => void me.refetch()} />}
    </Answered>
  )
}

interface HomeProps {
  organisation: OrganisationView
  who: WhoAmI
  atDoor: (children: ReactNode) => ReactNode
  onEntered: () => void
}

function AtHome({ organisation, who, atDoor, onEntered }: HomeProps) {
  const [wasHere, setWasHere] = useState<WhoAmI>()
  const signedIn = who.kind === 'account'
  const enrolling = who.pending?.code === 'account.second_factor_needed'
  const isSomebodyElse = signedIn && wasHere !== undefined && who.id !== wasHere.id
  const inside = signedIn && !enrolling ? who : wasHere
  useEffect(() => (isSomebodyElse ? beginAnew() : undefined), [isSomebodyElse])
  useEffect(() => {
    // Storage that is switched off keeps nothing that would have to be locked.
    if (!signedIn) lockOwner().catch(() => undefined)
  }, [signedIn])

  // Of what was shown to one, nothing is shown to another: not even what is still on the screen.
  if (isSomebodyElse) return atDoor(<Opening />)
  if (inside !== wasHere) setWasHere(inside)

  if (!inside) return atDoor(<SignIn enrolling={enrolling} onEntered={onEntered} />)
  return (
    // Somebody whose session ended finds their half-filled form again behind the dialog.
    <Inside organisation={organisation} who={inside} over={!signedIn} onEntered={onEntered}>
      <Outlet />
    </Inside>
  )
}

/** Forgets everything that this page holds, because somebody else sits here now. */
function beginAnew(): void {
  workFor(null)
  location.reload()
}
