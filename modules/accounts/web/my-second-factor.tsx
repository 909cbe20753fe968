import { useState } from 'react'
import { removeAuthenticator, renewRecoveryCodes } from '../../../platform/auth/contract.ts'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Dialog } from '../../../ui/controls/dialog.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { type AccountView, readAccount } from '../contract.ts'
import { EnrolAuthenticator, RecoveryCodes } from './enrol-authenticator.tsx'
import styles from './slip.module.css'
import { WithPassword } from './with-password.tsx'

/** The authenticator app of the own account and its recovery codes. */
export function MyAuthenticator({ account }: { account: AccountView }) {
  const say = useWords()
  const [open, setOpen] = useState<'add' | 'remove' | 'renew'>()
  const shut = () => setOpen(undefined)
  return (
    <Section title={say('way.authenticator')}>
      <p>{say(account.ways.authenticator ? 'mine.authenticator_on' : 'mine.authenticator_off')}</p>
      <div className={styles.buttons}>
        {account.ways.authenticator ? (
          <>
            <Button onPress={() => setOpen('renew')}>{say('mine.renew_codes')}</Button>
            <Button kind="quiet" onPress={() => setOpen('remove')}>
              {say('mine.remove_authenticator')}
            </Button>
          </>
        ) : (
          <Button onPress={() => setOpen('add')}>{say('mine.add_authenticator')}</Button>
        )}
      </div>
      {open === 'add' && <AddAuthenticator onClose={shut} />}
      {open === 'remove' && <RemoveAuthenticator onClose={shut} />}
      {open === 'renew' && <RenewCodes onClose={shut} />}
    </Section>
  )
}

interface Props {
  onClose: () => void
}

function AddAuthenticator({ onClose }: Props) {
  const say = useWords()
  return (
    <Dialog title={say('mine.add_authenticator')} onClose={onClose}>
      <EnrolAuthenticator password="" onNext={onClose} />
    </Dialog>
  )
}

function RemoveAuthenticator({ onClose }: Props) {
  const say = useWords()
  const { go, obstacle, busy } = useAct(removeAuthenticator, { refreshes: [readAccount], done: onClose })
  return (
    <WithPassword
      title={say('mine.remove_authenticator')}
      obstacle={obstacle}
      busy={busy}
      onGo={password => void go({ password })}
      onClose={onClose}
    />
  )
}

function RenewCodes({ onClose }: Props) {
  const say = useWords()
  const [codes, setCodes] = useState<readonly string[]>()
  const { go, obstacle, busy } = useAct(renewRecoveryCodes, { done: made => setCodes(made.recoveryCodes) })
  if (codes) {
    return (
      <Dialog title={say('mine.renew_codes')} onClose={onClose}>
        <RecoveryCodes codes={codes} />
        <Button onPress={onClose}>{say('slip.done')}</Button>
      </Dialog>
    )
  }
  return (
    <WithPassword
      title={say('mine.renew_codes')}
      obstacle={obstacle}
      busy={busy}
      onGo={password => void go({ password })}
      onClose={onClose}
    >
      <p>{say('mine.renew_codes_why')}</p>
    </WithPassword>
  )
}
