import { useState } from 'react'
import { readAccount } from '../../modules/accounts/contract.ts'
import { AccountDevices, AccountSessions } from '../../modules/accounts/web/account-sessions.tsx'
import { Assistants } from '../../modules/accounts/web/assistants.tsx'
import { ChangePassword } from '../../modules/accounts/web/my-password.tsx'
import { MyPasskeys } from '../../modules/accounts/web/my-passkeys.tsx'
import { MyAuthenticator } from '../../modules/accounts/web/my-second-factor.tsx'
import { Tokens } from '../../modules/accounts/web/tokens.tsx'
import { Answered } from '../../ui/asking/answered.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'
import { Button } from '../../ui/controls/button.tsx'
import { PageHeader } from '../../ui/controls/page-header.tsx'
import { useWho } from '../../ui/who.tsx'
import { useWords } from '../../ui/words/words.tsx'

/** What somebody sees to themselves: how they come in, where they are in, and who may prepare for them. */
export function MyAccountPage() {
  const say = useWords()
  const { id } = useWho()
  const account = useAnswer(readAccount, { id: id ?? '' }, id !== null)
  const [changing, setChanging] = useState(false)
  return (
    <Answered query={account}>
      {found => (
        <>
          <PageHeader title={say('shell.my_account')} below={[found.name, found.login].filter(Boolean).join(' · ')}>
            {found.ways.password && <Button onPress={() => setChanging(true)}>{say('mine.change_password')}</Button>}
          </PageHeader>
          {found.ways.password && <MyAuthenticator account={found} />}
          <MyPasskeys />
          <AccountSessions id={found.id} />
          <AccountDevices id={found.id} />
          <Assistants id={found.id} />
          <Tokens />
          {changing && <ChangePassword onClose={() => setChanging(false)} />}
        </>
      )}
    </Answered>
  )
}
