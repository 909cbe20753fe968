import { useState } from 'react'
import type { EntranceView } from '../../../platform/auth/contract.ts'
import { CodeStep } from './code-step.tsx'
import { EnrolStep } from './enrol-step.tsx'
import { PasswordStep } from './password-step.tsx'

interface Props {
  /** Somebody is signed in now. */
  onEntered: () => void
}

/** From the door to the screens, one question at a time. What was typed stays when a step is refused. */
export function SignIn({ onEntered }: Props) {
  const [step, setStep] = useState<'password' | 'code' | 'enrol'>('password')
  const [password, setPassword] = useState('')
  const onNext = ({ next }: EntranceView) => {
    if (next === 'second_factor') setStep('code')
    else if (next === 'enrol') setStep('enrol')
    else onEntered()
  }
  if (step === 'code') return <CodeStep onNext={onNext} onBack={() => setStep('password')} />
  if (step === 'enrol') return <EnrolStep password={password} onNext={onNext} />
  return <PasswordStep password={password} onPassword={setPassword} onNext={onNext} />
}
