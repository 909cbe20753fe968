import { useEffect } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { NextIcon, PreviousIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import styles from './comparison.module.css'

interface Props {
  /** Which change is looked at, from 0; -1 before the first. */
  at: number
  count: number
  onGo: (at: number) => void
}

/** From change to change: by buttons, or with Alt and an arrow. */
export function ChangeSteps({ at, count, onGo }: Props) {
  const say = useWords()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const by = event.altKey && { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (!by || count === 0) return
      event.preventDefault()
      onGo((at + by + count) % count)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [at, count, onGo])
  if (count === 0) return null
  return (
    <div className={styles.steps} data-print="no" title={say('comparison.keys')}>
      <Button
        icon={<PreviousIcon size={20} aria-hidden />}
        aria-label={say('comparison.previous')}
        onPress={() => onGo((at - 1 + count) % count)}
      />
      <output>{at < 0 ? say('comparison.count', { count }) : say('comparison.at', { at: at + 1, count })}</output>
      <Button
        icon={<NextIcon size={20} aria-hidden />}
        aria-label={say('comparison.next')}
        onPress={() => onGo((at + 1) % count)}
      />
    </div>
  )
}
