import { useState } from 'react'
import { mustHold } from '../../../platform/work/roles.ts'
import type { AnswerOf } from '../../../platform/http/contract.ts'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import { ObstacleNotice } from '../../../ui/controls/notice.tsx'
import { ReasonedButton } from '../../../ui/controls/reasoned-button.tsx'
import { DeviceIcon, KeyIcon } from '../../../ui/icons.ts'
import { useWho } from '../../../ui/who.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { type AccountView, makeLink, readAccount, withdrawLinks } from '../contract.ts'
import { Slip } from './slip.tsx'
import styles from './slip.module.css'

/** One-use links for somebody to come in with: printed, or scanned from this screen. */
export function AccountLinks({ account }: { account: AccountView }) {
  const say = useWords()
  const obstacle = mustHold(useWho(), 'administrator', 'clerk')
  const [slip, setSlip] = useState<AnswerOf<typeof makeLink>>()
  const making = useAct(makeLink, { refreshes: [readAccount], done: setSlip })
  const voiding = useAct(withdrawLinks, { refreshes: [readAccount] })
  const failed = making.obstacle ?? voiding.obstacle
  return (
    <Section title={say('links.title')}>
      <p>{say('links.why')}</p>
      {failed && <ObstacleNotice obstacle={failed} />}
      <div className={styles.buttons}>
        <ReasonedButton
          obstacle={obstacle}
          busy={making.busy}
          icon={<DeviceIcon size={18} aria-hidden />}
          onPress={() => void making.go({ id: account.id, purpose: 'device' })}
        >
          {say('links.for_device')}
        </ReasonedButton>
        <ReasonedButton
          obstacle={obstacle}
          busy={making.busy}
          icon={<KeyIcon size={18} aria-hidden />}
          onPress={() => void making.go({ id: account.id, purpose: account.ways.password ? 'recovery' : 'password' })}
        >
          {say(account.ways.password ? 'links.for_recovery' : 'links.for_password')}
        </ReasonedButton>
      </div>
      {account.openLinks.length > 0 && (
        <div className={styles.open}>
          <ul>
            {account.openLinks.map(({ id, purpose, expiresAt }) => (
              <li key={id}>
                {say('links.open', { purpose: say(`links.purpose_${purpose}`), moment: say.moment(expiresAt) })}
              </li>
            ))}
          </ul>
          <Button busy={voiding.busy} onPress={() => void voiding.go({ id: account.id })}>
            {say('links.void')}
          </Button>
        </div>
      )}
      {slip && <Slip slip={slip} onClose={() => setSlip(undefined)} />}
    </Section>
  )
}
