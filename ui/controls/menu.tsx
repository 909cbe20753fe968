import { Menu as MantineMenu } from '@mantine/core'
import '@mantine/core/styles/Menu.css'
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
    <MantineMenu position={position} shadow="md" width={280} classNames={{ dropdown: styles.dropdown ?? '' }}>
      <MantineMenu.Target>{button}</MantineMenu.Target>
      <MantineMenu.Dropdown aria-label={label}>{children}</MantineMenu.Dropdown>
    </MantineMenu>
  )
}

interface ItemProps {
  icon?: ReactNode
  chosen?: boolean
  /** Choosing among several leaves the menu open, so that the effect is seen. */
  stays?: boolean
  onPress: () => void
  children: ReactNode
}

export function MenuItem({ icon, chosen, stays = false, onPress, children }: ItemProps) {
  return (
    <MantineMenu.Item
      className={styles.item}
      leftSection={icon}
      closeMenuOnClick={!stays}
      data-chosen={chosen}
      {...(chosen !== undefined && { role: 'menuitemradio', 'aria-checked': chosen })}
      onClick={onPress}
    >
      {children}
    </MantineMenu.Item>
  )
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <MantineMenu.Label className={styles.heading}>{children}</MantineMenu.Label>
}

export function MenuLine() {
  return <MantineMenu.Divider className={styles.line} />
}
