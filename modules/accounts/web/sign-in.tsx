import { useEffect, useState } from 'react'
import type { EntranceView } from '../../../platform/auth/contract.ts'
import { CodeStep } from './code-step.tsx'
import { type KnownDevice, readDevice } from './device-store.ts'
import { EnrolStep } from './enrol-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { PinStep } from './pin-step.tsx'

interface Props {
  /** Already signed in, but a second factor has to be added before anything else. */
  enrolling?: boolean
  /** Somebody is signed in now. */
  onEntered: () => void
}

/** From the door to the screens, one question at a time. What was typed stays when a step is refused. */
export function SignIn({ enrolling = false, onEntered }: Props) {
  const [step, setStep] = useState<'start' | 'password' | 'code' | 'enrol'>(enrolling ? 'enrol' : 'start')
  const [password, setPassword] = useState('')
  const device = useKnownDevice()
  const onNext = ({ next }: EntranceView) => {
    if (next === 'second_factor') setStep('code')
    else if (next === 'enrol') setStep('enrol')
    else onEntered()
  }
  if (step === 'code') return <CodeStep onNext={onNext} onBack={() => setStep('password')} />
  if (step === 'enrol') return <EnrolStep password={password} onNext={onNext} />
  if (step === 'start') {
    if (device === 'looking') return null
    if (device) return <PinStep device={device} onNext={onNext} onOtherWay={() => setStep('password')} />
  }
  return <PasswordStep password={password} onPassword={setPassword} onNext={onNext} />
}

function useKnownDevice(): KnownDevice | 'looking' | undefined {
  const [device, setDevice] = useState<KnownDevice | 'looking' | undefined>('looking')
  useEffect(() => void readDevice().then(setDevice), [])
  return device
}
