import { Link } from '@tanstack/react-router'
import { PageHeader } from '../../ui/controls/page-header.tsx'
import { AdministrationIcon, ImportIcon, KeyIcon, OnwardsIcon, VerifyIcon } from '../../ui/icons.ts'
import { useWords } from '../../ui/words/words.tsx'
import styles from './administration.module.css'

const parts = [
  { to: '/administration/accounts', name: 'accounts', Icon: KeyIcon },
  { to: '/administration/import', name: 'import', Icon: ImportIcon },
  { to: '/administration/audit', name: 'audit', Icon: VerifyIcon },
  { to: '/administration/settings', name: 'settings', Icon: AdministrationIcon },
] as const

/** What the office and the administrator keep; the same for every profile. */
export function AdministrationPage() {
  const say = useWords()
  return (
    <>
      <PageHeader title={say('shell.administration')} />
      <ul className={styles.parts}>
        {parts.map(({ to, name, Icon }) => (
          <li key={name}>
            <Link to={to} className={styles.part}>
              <Icon size={24} aria-hidden />
              <span>
                <b>{say(`administration.${name}`)}</b>
                <small>{say(`administration.${name}_why`)}</small>
              </span>
              <OnwardsIcon size={20} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
