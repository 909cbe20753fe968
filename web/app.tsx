import { Outlet } from '@tanstack/react-router'
import { Suspense, useEffect, useMemo } from 'react'
import { type OrganisationView, readOrganisation } from '../modules/organisation/contract.ts'
import { useProfile } from '../modules/rulebook/web/use-profile.ts'
import { Answered } from '../ui/asking/answered.tsx'
import { useAnswer } from '../ui/asking/use-answer.ts'
import { Waiting } from '../ui/controls/progress.tsx'
import { WhoProvider } from '../ui/who.tsx'
import { organisationSpeaks } from '../ui/words/language.ts'
import { WordsProvider } from '../ui/words/words.tsx'
import { wordsFor } from './all-words.ts'
import { useSession } from './session.ts'
import { Shell } from './shell/shell.tsx'

/** Whose Plenum this is decides what comes next: the first run, the door, or the screens of whoever is signed in. */
export function App() {
  const organisation = useAnswer(readOrganisation, {})
  return (
    <WordsProvider words={usualWords}>
      <Answered query={organisation}>{found => <Inside organisation={found} />}</Answered>
    </WordsProvider>
  )
}

const usualWords = wordsFor(undefined)

function Inside({ organisation }: { organisation: OrganisationView }) {
  const session = useSession()
  const profile = useProfile()
  const words = useMemo(() => wordsFor(profile), [profile])
  useEffect(() => organisationSpeaks(organisation.language), [organisation.language])
  if (!session.data) return null
  return (
    <WordsProvider words={words}>
      <WhoProvider who={session.data}>
        <Shell organisation={organisation} profile={profile} onSignOut={() => {}}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </Shell>
      </WhoProvider>
    </WordsProvider>
  )
}
