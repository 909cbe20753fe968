import { Popover } from '@mantine/core'
import { useId, useState, type FocusEvent, type PointerEvent, type ReactNode } from 'react'
import type { Obstacle } from '../../platform/refused.ts'
import { useWords } from '../words/words.tsx'
import { Button, type ButtonKind } from './button.tsx'
import { floats } from './floats.ts'
import { Heard } from './heard.tsx'
import styles from './reasoned-button.module.css'

interface Look {
  kind?: ButtonKind
  icon?: ReactNode
  busy?: boolean
  wide?: boolean
  children: ReactNode
}

interface Props extends Look {
  /** What stands in the way; undefined when nothing does. */
  obstacle: Obstacle | undefined
  onPress?: () => void
  type?: 'button' | 'submit'
  /** Where to put right what is missing: usually a link. */
  remedy?: ReactNode
}

/**
 * A button that is greyed out with the server's own reason. It stays reachable: by mouse, touch and keyboard a press shows
 * the reason instead of acting, and a screen reader hears it with the name of the button.
 */
export function ReasonedButton({ obstacle, remedy, onPress, type = 'button', ...look }: Props) {
  if (obstacle) return <GreyButton obstacle={obstacle} remedy={remedy} look={look} />
  return <Button {...look} type={type} {...(onPress && { onPress })} />
}

function GreyButton({ obstacle, remedy, look }: { obstacle: Obstacle; remedy: ReactNode; look: Look }) {
  const say = useWords()
  const reasonId = useId()
  const [open, setOpen] = useState(false)
  const show = () => setOpen(true)
  const hover = (event: PointerEvent) => event.pointerType === 'mouse' && show()
  const leave = (event: PointerEvent | FocusEvent) => {
    // A reason with a remedy stays until it is dismissed, or the link in it could never be reached.
    if (!remedy || event.type === 'blur') setOpen(remedy !== undefined)
  }
  return (
    <>
      <Popover {...floats} opened={open} onChange={setOpen} width={300} withRoles={false}>
        <Popover.Target>
          <Button
            {...look}
            aria-disabled
            aria-describedby={reasonId}
            onPress={show}
            onFocus={show}
            onPointerEnter={hover}
            onPointerLeave={leave}
            onBlur={leave}
          />
        </Popover.Target>
        <Popover.Dropdown className={styles.reason}>
          <p>{say.reason(obstacle)}</p>
          {remedy}
        </Popover.Dropdown>
      </Popover>
      <Heard id={reasonId}>{say.reason(obstacle)}</Heard>
    </>
  )
}
