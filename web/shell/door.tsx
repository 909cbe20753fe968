import type { ReactNode } from 'react'
import type { OrganisationView } from '../../modules/organisation/contract.ts'
import { Toasts } from '../../ui/controls/toast.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { AccountMenu } from './account-menu.tsx'
import styles from './door.module.css'
import { TrialNotice } from './shell.tsx'

interface Props {
  organisation: OrganisationView
  children: ReactNode
}

/** What stands around the screens before somebody is signed in. */
export function Door({ organisation, children }: Props) {
  const say = useWords()
  return (
    <div className={styles.door}>
      {organisation.trial && (
        <aside aria-label={say('shell.notices')} data-print="no">
          <TrialNotice />
        </aside>
      )}
      <header className={styles.top} data-print="no">
        <img src="/plenum.svg" alt="" width={32} height={32} />
        <div className={styles.name}>{organisation.name ?? say('door.plenum')}</div>
        <AccountMenu />
      </header>
      <main id="content" className={styles.main}>
        {children}
      </main>
      <Toasts />
    </div>
  )
}
