import type { ReactNode } from 'react'
import type { WhoAmI } from '../../modules/accounts/contract.ts'
import type { OrganisationView } from '../../modules/organisation/contract.ts'
import type { Profile } from '../../modules/rulebook/contract.ts'
import { DropAnywhere } from '../../modules/papers/web/shelf/drop-anywhere.tsx'
import { SendingMark } from '../../modules/papers/web/shelf/sending-mark.tsx'
import { workFor } from '../../ui/asking/on-behalf.ts'
import { Button } from '../../ui/controls/button.tsx'
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
  who: WhoAmI
  onSignOut: () => void
  children: ReactNode
}

/** What stands around every screen of somebody who is signed in. */
export function Shell({ organisation, profile, who, onSignOut, children }: Props) {
  const say = useWords()
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content" data-print="no">
        {say('shell.to_content')}
      </a>
      <aside className={styles.notices} aria-label={say('shell.notices')} data-print="no">
        {organisation.trial && <TrialNotice />}
        {who.onBehalfOf !== null && <BehalfNotice who={who} />}
      </aside>
      <Navigation profile={profile} />
      <header className={styles.top} data-print="no">
        <div className={styles.organisation}>{organisation.name}</div>
        <SendingMark />
        <Connection />
        <Finder />
        <AccountMenu who={who} onSignOut={onSignOut} />
      </header>
      <main id="content" tabIndex={-1} className={styles.page}>
        {children}
      </main>
      <DropAnywhere />
      <Toasts />
    </div>
  )
}

/** A throw-away instance says so on every screen. */
export function TrialNotice() {
  const say = useWords()
  return <div className={styles.notice}>{say('shell.trial')}</div>
}

/** An assistant always sees for whom this tab works. */
function BehalfNotice({ who }: { who: WhoAmI }) {
  const say = useWords()
  const principal = who.principals.find(({ id }) => id === who.onBehalfOf)
  const back = () => {
    workFor(null)
    location.assign('/')
  }
  return (
    <div className={styles.notice}>
      {say('behalf.now', { name: principal?.name ?? '' })}{' '}
      <Button kind="quiet" onPress={back}>
        {say('behalf.stop')}
      </Button>
    </div>
  )
}
