import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { DragIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { placeAt } from './order.ts'
import styles from './packs.module.css'

interface Props {
  title: string
  place: number
  onPut: (place: number) => void
}

/**
 * Moves a paper of a pack by keys, or by one pointer's way from the handle to where it lets go: the browser's own dragging does not
 * work with fingers.
 */
export function Handle({ title, place, onPut }: Props) {
  const say = useWords()
  const [held, setHeld] = useState(false)
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 }
    const by = steps[event.key]
    if (by === undefined) return
    event.preventDefault()
    onPut(place + by)
  }
  const hold = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    setHeld(true)
  }
  const letGo = ({ currentTarget, clientY }: PointerEvent<HTMLButtonElement>) => {
    if (held) onPut(placeAt(clientY, middlesOfOthers(currentTarget)))
    setHeld(false)
  }
  return (
    <span className={styles.handle} data-held={held} data-print="no">
      <Button
        kind="quiet"
        aria-label={say('pack.move', { title })}
        icon={<DragIcon size={20} aria-hidden />}
        onKeyDown={onKeyDown}
        onPointerDown={hold}
        onPointerUp={letGo}
        onPointerCancel={() => setHeld(false)}
      />
    </span>
  )
}

function middlesOfOthers(handle: HTMLElement): number[] {
  const row = handle.closest('li')
  const others = [...(row?.parentElement?.children ?? [])].filter(other => other !== row)
  return others.map(other => {
    const { top, height } = other.getBoundingClientRect()
    return top + height / 2
  })
}
