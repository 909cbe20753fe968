import { useState } from 'react'
import { challengePasskey, type EntranceView, signInWithPasskey } from '../../../platform/auth/contract.ts'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { ObstacleNotice } from '../../../ui/controls/notice.tsx'
import { PasskeyIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import styles from './door-card.module.css'
import { cancelled, passkeysWork, showPasskey } from './passkeys.ts'

/** Signing in without typing anything; not shown where the browser cannot do it. */
export function PasskeySignIn({ onNext }: { onNext: (entrance: EntranceView) => void }) {
  const say = useWords()
  const [gaveUp, setGaveUp] = useState(false)
  const challenge = useAct(challengePasskey)
  const entering = useAct(signInWithPasskey, { done: onNext })
  const enter = async () => {
    setGaveUp(false)
    const asked = await challenge.go({})
    if (!asked) return
    const response = await showPasskey(asked.options)
    if (response) await entering.go({ response })
    else setGaveUp(true)
  }
  if (!passkeysWork()) return null
  const obstacle = challenge.obstacle ?? entering.obstacle ?? (gaveUp ? cancelled : undefined)
  return (
    <>
      <div className={styles.or}>{say('door.or')}</div>
      {obstacle && <ObstacleNotice obstacle={obstacle} />}
      <Button
        wide
        busy={challenge.busy || entering.busy}
        icon={<PasskeyIcon size={20} aria-hidden />}
        onPress={() => void enter()}
      >
        {say('door.passkey')}
      </Button>
    </>
  )
}
