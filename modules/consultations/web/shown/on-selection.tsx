import type { ReactNode } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import styles from './on-selection.module.css'

interface Props {
  icon: ReactNode
  onPress: () => void
  children: ReactNode
}

/** What can be done with the words that are selected, at the foot of the screen, where no selection menu of a tablet covers it. */
export function OnSelection({ icon, onPress, children }: Props) {
  return (
    <div className={styles.selection} data-print="no">
      <Button kind="primary" icon={icon} onPress={onPress}>
        {children}
      </Button>
    </div>
  )
}
