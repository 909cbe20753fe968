import { useQueryClient } from '@tanstack/react-query'
import { Suspense, useEffect, useMemo, useState, type ReactNode } from 'react'
import { signOut } from '../platform/auth/contract.ts'
import type { WhoAmI } from '../modules/accounts/contract.ts'
import { readMe } from '../modules/accounts/contract.ts'
import type { OrganisationView } from '../modules/organisation/contract.ts'
import { leaveNothingOfDrafts, leavesDrafts, UnsentDrafts } from '../modules/drafts/web/leaving.tsx'
import { CopyBanner } from '../modules/papers/web/packs/copy/copy-banner.tsx'
import { leaveNothing, leavesSomething, Leaving } from '../modules/papers/web/packs/copy/leaving.tsx'
import { useKeepingUp } from '../modules/papers/web/packs/copy/use-keeping-up.ts'
import { useProfile } from '../modules/rulebook/web/use-profile.ts'
import { sessionOver } from '../ui/asking/ask.ts'
import { onBehalfOf, workFor } from '../ui/asking/on-behalf.ts'
import { useAct } from '../ui/asking/use-act.ts'
import { Waiting } from '../ui/controls/progress.tsx'
import { hearInto } from '../ui/live/hearing.ts'
import { listenLive, stopListening } from '../ui/live/live.ts'
import { forgetRemembered } from '../ui/remembered.ts'
import { WhoProvider } from '../ui/who.tsx'
import { language } from '../ui/words/language.ts'
import { WordsProvider } from '../ui/words/words.tsx'
import { wordsFor } from './all-words.ts'
import { hearings } from './hearings.ts'
import { SessionOver } from './shell/session-over.tsx'
import { Shell } from './shell/shell.tsx'

interface Props {
  organisation: OrganisationView
  who: WhoAmI
  /** The session ended without being asked to. */
  over: boolean
  onEntered: () => void
  children: ReactNode
}

/** Everything that somebody who is signed in has around them: who they are, the words of their profile, and the live stream. */
export function Inside({ organisation, who, over, onEntered, children }: Props) {
  const profile = useProfile()
  const words = useMemo(() => wordsFor(profile), [profile])
  const { ask, leaving, leave, stay } = useLeaving(`${who.id}`)
  useLive(who, over)
  useKeepingUp(`${who.id}`)
  useEffect(() => language.choose(who.language), [who.language])
  return (
    <WordsProvider words={words} timeZone={organisation.timeZone}>
      <WhoProvider who={actorFrom(who)}>
        <Shell organisation={organisation} profile={profile} who={who} onSignOut={ask}>
          <CopyBanner />
          <Suspense fallback={<Waiting />}>{children}</Suspense>
        </Shell>
        {over && <SessionOver onEntered={onEntered} />}
        {leaving && (
          <Leaving
            accountId={`${who.id}`}
            also={<UnsentDrafts accountId={`${who.id}`} />}
            onLeave={leave}
            onStay={stay}
          />
        )}
      </WhoProvider>
    </WordsProvider>
  )
}

/** Only what the rules of the house ask for. */
function actorFrom({ kind, id, personId, onBehalfOf: principal, roles, language: spoken, readOnly }: WhoAmI) {
  return { kind, id, personId, onBehalfOf: principal, roles, language: spoken, readOnly }
}

/** Hears what the server tells for as long as the session lasts. */
function useLive({ id }: WhoAmI, over: boolean): void {
  const cache = useQueryClient()
  useEffect(() => {
    const ask = () => void cache.invalidateQueries({ queryKey: [readMe.path] })
    addEventListener(sessionOver, ask)
    if (!over) listenLive('/api/events', `${id}`, hearInto(cache, hearings, ask))
    return () => {
      removeEventListener(sessionOver, ask)
      stopListening()
    }
  }, [cache, id, over])
}

/**
 * Signing out leaves nothing of the person in this browser, in this tab and in the others; whoever keeps copies is asked before. What
 * is kept goes even where the server cannot be told.
 */
function useLeaving(accountId: string) {
  const act = useAct(signOut)
  const [leaving, setLeaving] = useState(false)
  const leave = async () => {
    if (onBehalfOf() !== null) workFor(null)
    await Promise.allSettled([leaveNothing(accountId), leaveNothingOfDrafts(accountId)])
    setLeaving(false)
    if (!(await act.go({}))) return
    stopListening()
    forgetRemembered()
    announceLeaving()
    emptyPage()
    location.assign('/')
  }
  const ask = async () => {
    const some = await Promise.all([leavesSomething(accountId), leavesDrafts(accountId)])
    if (some.includes(true)) setLeaving(true)
    else await leave()
  }
  return { leaving, ask: () => void ask(), leave: () => void leave(), stay: () => setLeaving(false) }
}

/** Browsers keep a page as it was, to show it at once when somebody goes back; of this one nothing may be left to show. */
function emptyPage(): void {
  document.body.replaceChildren()
  addEventListener('pageshow', () => location.reload())
}

const leaving = 'plenum.left'

function announceLeaving(): void {
  localStorage.setItem(leaving, `${Date.now()}`)
}

addEventListener('storage', event => {
  if (event.key === leaving) location.reload()
})
