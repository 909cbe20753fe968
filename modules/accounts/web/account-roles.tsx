import { useState } from 'react'
import { mustHold } from '../../../platform/work/roles.ts'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Section } from '../../../ui/controls/layout.tsx'
import { Mark, ObstacleNotice } from '../../../ui/controls/notice.tsx'
import { ReasonedButton } from '../../../ui/controls/reasoned-button.tsx'
import { useWho } from '../../../ui/who.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { type AccountRole, type AccountView, grantRole, listAccounts, readAccount, withdrawRole } from '../contract.ts'
import styles from './account-roles.module.css'
import { AppointAuditor } from './appoint-auditor.tsx'

const roles = ['administrator', 'clerk', 'signer', 'auditor'] as const satisfies readonly AccountRole[]

/** What an account is trusted with; only an administrator changes it. */
export function AccountRoles({ account }: { account: AccountView }) {
  const say = useWords()
  const [appointing, setAppointing] = useState(false)
  const options = { refreshes: [readAccount, listAccounts] }
  const granting = useAct(grantRole, options)
  const withdrawing = useAct(withdrawRole, options)
  const administrates = mustHold(useWho(), 'administrator')
  const obstacle = granting.obstacle ?? withdrawing.obstacle
  const give = (role: AccountRole) =>
    role === 'auditor' ? setAppointing(true) : void granting.go({ id: account.id, role })
  return (
    <Section title={say('account.roles')}>
      {obstacle && <ObstacleNotice obstacle={obstacle} />}
      <ul className={styles.roles}>
        {roles.map(role => {
          const held = account.roles.includes(role)
          return (
            <li key={role}>
              <div>
                <b>{say(`role.${role}`)}</b> {held && <Mark standing="settled">{say('account.held')}</Mark>}
                <small>{say(`role.${role}_why`)}</small>
                {held && role === 'auditor' && account.auditMandate && <AuditDays mandate={account.auditMandate} />}
              </div>
              <ReasonedButton
                obstacle={administrates}
                busy={granting.busy || withdrawing.busy}
                onPress={() => (held ? void withdrawing.go({ id: account.id, role }) : give(role))}
              >
                {say(held ? 'account.withdraw' : 'account.grant')}
              </ReasonedButton>
            </li>
          )
        })}
      </ul>
      {appointing && <AppointAuditor account={account} onClose={() => setAppointing(false)} />}
    </Section>
  )
}

function AuditDays({ mandate }: { mandate: NonNullable<AccountView['auditMandate']> }) {
  const say = useWords()
  const { startsOn, endsOn, subjectIds } = mandate
  return (
    <small>
      {say('auditor.days', { startsOn, endsOn })}{' '}
      {subjectIds === null ? say('auditor.everything') : say('auditor.some', { count: subjectIds.length })}
    </small>
  )
}
