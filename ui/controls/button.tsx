import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react'
import styles from './button.module.css'

/** `primary` is the one thing to do on a screen; `quiet` is for what may be overlooked. */
export type ButtonKind = 'primary' | 'plain' | 'quiet'

interface Look {
  kind?: ButtonKind
  icon?: ReactNode
  wide?: boolean
}

type ButtonProps = Look &
  Omit<ComponentPropsWithRef<'button'>, 'disabled' | 'style' | 'className'> & {
    onPress?: () => void
    /** Shows that the press is being worked on; further presses do nothing until then. */
    busy?: boolean
  }

export function Button({ kind, icon, wide, busy = false, onPress, onClick, type = 'button', ...rest }: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) return event.preventDefault()
    // A menu or a popover that this button opens listens to `onClick`.
    onClick?.(event)
    onPress?.()
  }
  return (
    <button {...rest} type={type} aria-busy={busy} className={look(kind, wide, rest.children)} onClick={press}>
      {busy ? <span className={styles.turning} aria-hidden /> : icon}
      {rest.children}
    </button>
  )
}

type AnchorProps = Look & Omit<ComponentPropsWithRef<'a'>, 'style' | 'className'>

function ButtonAnchor({ kind, icon, wide, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={look(kind, wide, children)}>
      {icon}
      {children}
    </a>
  )
}

/** Goes to another screen, and looks like a button because it is the next step. */
export const ButtonLink = createLink(ButtonAnchor)

/** Saves a file that the server makes. */
export function DownloadButton({ href, ...rest }: AnchorProps & { href: string }) {
  return <ButtonAnchor {...rest} href={href} download />
}

function look(kind: ButtonKind = 'plain', wide: boolean | undefined, children: ReactNode): string {
  const shape = [styles.button, styles[kind], wide && styles.wide, children === undefined && styles.iconOnly]
  return shape.filter(Boolean).join(' ')
}
