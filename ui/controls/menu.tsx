import { Menu as MantineMenu } from '@mantine/core'
import '@mantine/core/styles/Menu.layer.css'
import type { ReactElement, ReactNode } from 'react'
import styles from './menu.module.css'

interface Props {
  /** The button that opens it. */
  button: ReactElement
  label: string
  position?: 'bottom-end' | 'top-end'
  children: ReactNode
}

/** A list of things to do or places to go behind one button; arrow keys walk it. */
export function Menu({ button, label, position = 'bottom-end', children }: Props) {
  return (
    <MantineMenu
      position={position}
      shadow="md"
      width={280}
      classNames={{ dropdown: styles.dropdown ?? '' }}
      withInitialFocusPlaceholder={false}
    >
      <MantineMenu.Target>{button}</MantineMenu.Target>
      <MantineMenu.Dropdown aria-label={label}>{children}</MantineMenu.Dropdown>
    </MantineMenu>
  )
}

interface ItemProps {
  icon?: ReactNode
  onPress: () => void
  children: ReactNode
}

export function MenuItem({ icon, onPress, children }: ItemProps) {
  return (
    <MantineMenu.Item className={styles.item} leftSection={icon} onClick={onPress}>
      {children}
    </MantineMenu.Item>
  )
}

/** Saves a file that the server has or makes. */
export function MenuDownload({ href, children }: { href: string; children: ReactNode }) {
  return (
    <MantineMenu.Item className={styles.item} component="a" href={href} download>
      {children}
    </MantineMenu.Item>
  )
}

/** One of several, of which one holds. Choosing leaves the menu open, so that the effect is seen. */
export function MenuChoice({ icon, chosen, onPress, children }: ItemProps & { chosen: boolean }) {
  return (
    <MantineMenu.RadioItem className={styles.item} value="" checked={chosen} rightSection={icon} onChange={onPress}>
      {children}
    </MantineMenu.RadioItem>
  )
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <MantineMenu.Label className={styles.heading}>{children}</MantineMenu.Label>
}

export function MenuLine() {
  return <MantineMenu.Divider className={styles.line} />
}
