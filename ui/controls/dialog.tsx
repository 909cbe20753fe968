import { IconX } from '@tabler/icons-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useWords } from '../words/words.tsx'
import { Button } from './button.tsx'
import styles from './dialog.module.css'

interface Props {
  title: string
  /** Left out when there is no way but on. */
  onClose?: () => void
  wide?: boolean
  children: ReactNode
}

/** The browser's own dialog: it holds the focus, closes with Escape and gives the focus back. Mount it to open it. */
export function Dialog({ title, onClose, wide, children }: Props) {
  const say = useWords()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-first="true"]')?.focus()
    return () => element?.close()
  }, [])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      onCancel={event => {
        event.preventDefault()
        onClose?.()
      }}
    >
      <header className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        {onClose && (
          <Button
            kind="quiet"
            data-print="no"
            aria-label={say('dialog.close')}
            icon={<IconX size={20} aria-hidden />}
            onPress={onClose}
          />
        )}
      </header>
      <div className={styles.body}>{children}</div>
    </dialog>
  )
}

interface ButtonsProps {
  onCancel: () => void
  busy: boolean
  /** What the chief button says. */
  children: ReactNode
}

/** The two ways out of a form in a dialog: to leave it, or to send it. */
export function DialogButtons({ onCancel, busy, children }: ButtonsProps) {
  const say = useWords()
  return (
    <>
      <Button onPress={onCancel}>{say('dialog.cancel')}</Button>
      <Button kind="primary" type="submit" busy={busy}>
        {children}
      </Button>
    </>
  )
}
