import type { ReactNode } from 'react'
import type { OrganisationView } from '../../modules/organisation/contract.ts'
import type { Profile } from '../../modules/rulebook/contract.ts'
import { Toasts } from '../../ui/controls/toast.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { AccountMenu } from './account-menu.tsx'
import { Connection } from './connection.tsx'
import { Finder } from './finder.tsx'
import { Navigation } from './navigation.tsx'
import styles from './shell.module.css'

interface Props {
  organisation: OrganisationView
  profile: Profile
  onSignOut: () => void
  children: ReactNode
}

/** What stands around every screen of somebody who is signed in. */
export function Shell({ organisation, profile, onSignOut, children }: Props) {
  const say = useWords()
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content" data-print="no">
        {say('shell.to_content')}
      </a>
      {organisation.trial && <TrialNotice />}
      <Navigation profile={profile} />
      <header className={styles.top} data-print="no">
        <div className={styles.organisation}>{organisation.name}</div>
        <Connection />
        <Finder />
        <AccountMenu onSignOut={onSignOut} />
      </header>
      <main id="content" tabIndex={-1} className={styles.page}>
        {children}
      </main>
      <Toasts />
    </div>
  )
}

/** A throw-away instance says so on every screen. */
export function TrialNotice() {
  const say = useWords()
  return (
    <div className={styles.trial} data-print="no">
      {say('shell.trial')}
    </div>
  )
}
