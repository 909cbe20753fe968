import { useState } from 'react'
import type { EntranceView } from '../../../platform/auth/contract.ts'
import { CardChoice } from '../../../ui/controls/choices.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { DoorCard } from './door-card.tsx'
import { EnrolAuthenticator } from './enrol-authenticator.tsx'
import { EnrolPasskey } from './enrol-passkey.tsx'
import { passkeysWork } from './passkeys.ts'

interface Props {
  /** What was typed at the first step, so that it need not be typed again. */
  password: string
  onNext: (entrance: EntranceView) => void
}

/** The second factor that the roles of this account make compulsory. */
export function EnrolStep({ password, onNext }: Props) {
  const say = useWords()
  const [way, setWay] = useState<'app' | 'passkey'>('app')
  return (
    <DoorCard title={say('enrol.title')}>
      <p>{say('enrol.why')}</p>
      {passkeysWork() && (
        <CardChoice
          label={say('enrol.way')}
          value={way}
          options={[
            { value: 'app', label: say('enrol.by_app'), hint: say('enrol.by_app_why') },
            { value: 'passkey', label: say('enrol.by_passkey'), hint: say('enrol.by_passkey_why') },
          ]}
          onChange={setWay}
        />
      )}
      {way === 'app' ? <EnrolAuthenticator password={password} onNext={onNext} /> : <EnrolPasskey onNext={onNext} />}
    </DoorCard>
  )
}
