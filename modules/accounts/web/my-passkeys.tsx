import { useState } from 'react'
import { removePasskey } from '../../../platform/auth/contract.ts'
import { Answered } from '../../../ui/asking/answered.tsx'
import { useAct } from '../../../ui/asking/use-act.ts'
import { useAnswer, useRefresh } from '../../../ui/asking/use-answer.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Dialog } from '../../../ui/controls/dialog.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import { ObstacleNotice } from '../../../ui/controls/notice.tsx'
import { Table } from '../../../ui/controls/table.tsx'
import { AddIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { listPasskeys, readAccount } from '../contract.ts'
import { EnrolPasskey } from './enrol-passkey.tsx'
import { passkeysWork } from './passkeys.ts'

/** The passkeys of the own account. */
export function MyPasskeys() {
  const say = useWords()
  const refresh = useRefresh()
  const passkeys = useAnswer(listPasskeys, {})
  const removing = useAct(removePasskey, { refreshes: [listPasskeys, readAccount] })
  const [adding, setAdding] = useState(false)
  const added = () => {
    setAdding(false)
    void refresh(listPasskeys, readAccount)
  }
  return (
    <Section
      title={say('mine.passkeys')}
      aside={
        passkeysWork() && (
          <Button kind="quiet" icon={<AddIcon size={18} aria-hidden />} onPress={() => setAdding(true)}>
            {say('enrol.make_passkey')}
          </Button>
        )
      }
    >
      <p>{say(passkeysWork() ? 'mine.passkeys_why' : 'mine.passkeys_not_here')}</p>
      {removing.obstacle && <ObstacleNotice obstacle={removing.obstacle} />}
      <Answered query={passkeys} lines={2}>
        {({ items }) =>
          items.length > 0 && (
            <Table
              caption={say('mine.passkeys')}
              heads={{
                name: say('devices.name'),
                since: say('mine.passkey_since'),
                end: { head: say('devices.end'), headless: true, end: true },
              }}
              rows={items}
              keyOf={({ id }) => id}
            >
              {({ id, name, addedAt }) => ({
                name: name ?? say('sessions.unknown'),
                since: addedAt && say.moment(addedAt),
                end: (
                  <Button kind="quiet" busy={removing.busy} onPress={() => void removing.go({ id })}>
                    {say('devices.end')}
                  </Button>
                ),
              })}
            </Table>
          )
        }
      </Answered>
      {adding && (
        <Dialog title={say('enrol.make_passkey')} onClose={() => setAdding(false)}>
          <EnrolPasskey onNext={added} />
        </Dialog>
      )}
    </Section>
  )
}
