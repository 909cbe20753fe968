import { useState } from 'react'
import { confirmAuthenticator, type EntranceView, prepareAuthenticator } from '../../../platform/auth/contract.ts'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Field, PasswordField } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import { PrintIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import styles from './door-card.module.css'

interface Props {
  password: string
  onNext: (entrance: EntranceView) => void
}

/** First the password, then the picture to scan, then a code that shows that it works. */
export function EnrolAuthenticator({ password, onNext }: Props) {
  const say = useWords()
  const [typed, setTyped] = useState(password)
  const [code, setCode] = useState('')
  const preparing = useAct(prepareAuthenticator)
  const [secret, setSecret] = useState<{ uri: string; qr: string; recoveryCodes: string[] }>()
  const confirming = useAct(confirmAuthenticator, { done: onNext })
  const prepare = async () => setSecret(await preparing.go({ password: typed }))

  if (!secret) {
    const buttons = (
      <Button wide kind="primary" type="submit" busy={preparing.busy}>
        {say('door.go_on')}
      </Button>
    )
    return (
      <Form onSubmit={() => void prepare()} obstacle={preparing.obstacle} buttons={buttons}>
        <PasswordField
          required
          label={say('door.password')}
          autoComplete="current-password"
          value={typed}
          onChange={setTyped}
        />
      </Form>
    )
  }
  const buttons = (
    <Button wide kind="primary" type="submit" busy={confirming.busy}>
      {say('enrol.confirm')}
    </Button>
  )
  return (
    <Form onSubmit={() => void confirming.go({ code })} obstacle={confirming.obstacle} buttons={buttons}>
      <Section title={say('enrol.scan')}>
        <img className={styles.qr} alt="" src={`data:image/svg+xml,${encodeURIComponent(secret.qr)}`} />
        <p>
          {say('enrol.by_hand')} <span className={styles.key}>{new URL(secret.uri).searchParams.get('secret')}</span>
        </p>
      </Section>
      <RecoveryCodes codes={secret.recoveryCodes} />
      <Field
        name="code"
        required
        label={say('enrol.then_code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
      />
    </Form>
  )
}

/** Ten codes for the day when the phone is lost. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const say = useWords()
  return (
    <Section
      title={say('enrol.keep_codes')}
      aside={
        <Button kind="quiet" icon={<PrintIcon size={18} aria-hidden />} onPress={() => print()}>
          {say('enrol.print')}
        </Button>
      }
    >
      <p>{say('enrol.keep_codes_why')}</p>
      <ul className={styles.codes}>
        {codes.map(one => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Section>
  )
}
