import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { accountRole, readAccount } from '../../modules/accounts/contract.ts'
import { AccountHead } from '../../modules/accounts/web/account-head.tsx'
import { AccountLinks } from '../../modules/accounts/web/account-links.tsx'
import { AccountRoles } from '../../modules/accounts/web/account-roles.tsx'
import { AccountDevices, AccountSessions } from '../../modules/accounts/web/account-sessions.tsx'
import { AccountsList } from '../../modules/accounts/web/accounts-list.tsx'
import { Assistants } from '../../modules/accounts/web/assistants.tsx'
import { OpenAccount } from '../../modules/accounts/web/open-account.tsx'
import { mustHold } from '../../platform/work/roles.ts'
import { Answered } from '../../ui/asking/answered.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'
import { Field, Select } from '../../ui/controls/field.tsx'
import { Toolbar } from '../../ui/controls/layout.tsx'
import { PageHeader } from '../../ui/controls/page-header.tsx'
import { ReasonedButton } from '../../ui/controls/reasoned-button.tsx'
import { AddIcon } from '../../ui/icons.ts'
import { useRemembered } from '../../ui/remembered.ts'
import { useWho } from '../../ui/who.tsx'
import { useWords } from '../../ui/words/words.tsx'

/** Who may come in. */
export function AccountsPage() {
  const say = useWords()
  const navigate = useNavigate()
  const obstacle = mustHold(useWho(), 'administrator', 'clerk')
  const [search, setSearch] = useRemembered('accounts search', () => '')
  const [role, setRole] = useRemembered('accounts role', () => '')
  const [opening, setOpening] = useState(false)
  const open = (id: string) => void navigate({ to: '/administration/accounts/$id', params: { id } })
  return (
    <>
      <PageHeader title={say('accounts.title')} above={<Link to="/administration">{say('shell.administration')}</Link>}>
        <ReasonedButton obstacle={obstacle} icon={<AddIcon size={18} aria-hidden />} onPress={() => setOpening(true)}>
          {say('accounts.open')}
        </ReasonedButton>
      </PageHeader>
      <Toolbar search={<Field type="search" label={say('accounts.search')} value={search} onChange={setSearch} />}>
        <Select
          label={say('account.roles')}
          value={role}
          options={[
            { value: '', label: say('accounts.any_role') },
            ...accountRole.options.map(one => ({ value: one, label: say(`role.${one}`) })),
          ]}
          onChange={setRole}
        />
      </Toolbar>
      <AccountsList search={search} role={accountRole.options.find(one => one === role)} />
      {opening && <OpenAccount onClose={() => setOpening(false)} onDone={open} />}
    </>
  )
}

/** One account: its roles, the links to come in with, and where it is in. */
export function AccountPage() {
  const { id } = useParams({ from: '/administration/accounts/$id' })
  const account = useAnswer(readAccount, { id })
  const administers = mustHold(useWho(), 'administrator') === undefined
  return (
    <Answered query={account}>
      {found => (
        <>
          <AccountHead account={found} />
          <AccountLinks account={found} />
          <AccountRoles account={found} />
          {administers && <AccountSessions id={id} />}
          {administers && <AccountDevices id={id} />}
          {administers && <Assistants id={id} />}
        </>
      )}
    </Answered>
  )
}
