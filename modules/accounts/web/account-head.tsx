import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { mustHold } from '../../../platform/work/roles.ts'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Facts } from '../../../ui/controls/layout.tsx'
import { Notice, ObstacleNotice } from '../../../ui/controls/notice.tsx'
import { PageHeader } from '../../../ui/controls/page-header.tsx'
import { ReasonedButton } from '../../../ui/controls/reasoned-button.tsx'
import { EditIcon } from '../../../ui/icons.ts'
import { useWho } from '../../../ui/who.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { type AccountView, listAccounts, readAccount, reopenAccount, suspendAccount } from '../contract.ts'
import { Ways } from './accounts-list.tsx'
import { EditAccount } from './edit-account.tsx'

/** Whose account it is, how it is entered, and whether it is let in. */
export function AccountHead({ account }: { account: AccountView }) {
  const say = useWords()
  const obstacle = mustHold(useWho(), 'administrator', 'clerk')
  const [editing, setEditing] = useState(false)
  const options = { refreshes: [readAccount, listAccounts] }
  const suspending = useAct(suspendAccount, options)
  const reopening = useAct(reopenAccount, options)
  const turn = account.suspended ? reopening : suspending
  return (
    <>
      <PageHeader title={account.name} above={<Link to="/administration/accounts">{say('accounts.title')}</Link>}>
        <ReasonedButton obstacle={obstacle} busy={turn.busy} onPress={() => void turn.go({ id: account.id })}>
          {say(account.suspended ? 'account.reopen' : 'account.suspend')}
        </ReasonedButton>
        <ReasonedButton obstacle={obstacle} icon={<EditIcon size={18} aria-hidden />} onPress={() => setEditing(true)}>
          {say('account.edit')}
        </ReasonedButton>
      </PageHeader>
      {turn.obstacle && <ObstacleNotice obstacle={turn.obstacle} />}
      {account.suspended && <Notice standing="waiting">{say('account.suspended_note')}</Notice>}
      <Facts
        facts={[
          { label: say('account.login'), value: account.login ?? say('account.no_login_yet') },
          { label: say('account.ways'), value: <Ways account={account} /> },
          { label: say('account.language'), value: say(`language.${account.language}`) },
          {
            label: say('account.person'),
            value: account.personId && (
              <Link to="/people/$id" params={{ id: account.personId }}>
                {account.name}
              </Link>
            ),
          },
        ]}
      />
      {editing && <EditAccount account={account} onClose={() => setEditing(false)} />}
    </>
  )
}
