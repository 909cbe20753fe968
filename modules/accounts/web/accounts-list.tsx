import { Link } from '@tanstack/react-router'
import { Answered } from '../../../ui/asking/answered.tsx'
import { usePages } from '../../../ui/asking/use-answer.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Mark } from '../../../ui/controls/notice.tsx'
import { Table, TableMore } from '../../../ui/controls/table.tsx'
import { useSettled } from '../../../ui/settled.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { type AccountRole, type AccountRow, listAccounts } from '../contract.ts'

interface Props {
  search: string
  /** Only those who are trusted with this. */
  role: AccountRole | undefined
}

/** Who may come in, in the order of names. */
export function AccountsList({ search, role }: Props) {
  const say = useWords()
  const wanted = useSettled(search.trim())
  const accounts = usePages(listAccounts, { ...(wanted && { search: wanted }), ...(role && { role }) })
  return (
    <Answered query={accounts} lines={8}>
      {() =>
        accounts.items.length === 0 ? (
          <p>{say('accounts.none')}</p>
        ) : (
          <>
            <Table
              caption={say('accounts.title')}
              heads={{
                name: say('account.name'),
                login: say('account.login'),
                roles: say('account.roles'),
                ways: say('account.ways'),
                state: { head: say('account.state'), headless: true, end: true },
              }}
              rows={accounts.items}
              keyOf={({ id }) => id}
            >
              {account => ({
                name: (
                  <Link to="/administration/accounts/$id" params={{ id: account.id }}>
                    {account.name}
                  </Link>
                ),
                login: account.login,
                roles: account.roles.map(one => say(`role.${one}`)).join(', '),
                ways: <Ways account={account} />,
                state: account.suspended && <Mark standing="waiting">{say('account.suspended_mark')}</Mark>,
              })}
            </Table>
            {accounts.hasNextPage && (
              <TableMore>
                <Button busy={accounts.isFetchingNextPage} onPress={() => void accounts.fetchNextPage()}>
                  {say('list.more')}
                </Button>
              </TableMore>
            )}
          </>
        )
      }
    </Answered>
  )
}

/** With what an account can be entered. */
export function Ways({ account: { ways } }: { account: Pick<AccountRow, 'ways'> }) {
  const say = useWords()
  const named = [
    ways.password && say('way.password'),
    ways.authenticator && say('way.authenticator'),
    ways.passkeys > 0 && say('way.passkeys', { count: ways.passkeys }),
    ways.devices > 0 && say('way.devices', { count: ways.devices }),
  ].filter(Boolean)
  return <>{named.length > 0 ? named.join(', ') : say('way.none')}</>
}
