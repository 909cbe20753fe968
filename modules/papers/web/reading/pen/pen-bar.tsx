import { type ReactNode, useEffect } from 'react'
import { Button } from '../../../../../ui/controls/button.tsx'
import {
  CloseIcon,
  EraserIcon,
  FingerIcon,
  HighlightIcon,
  PenIcon,
  RedoIcon,
  UndoIcon,
} from '../../../../../ui/icons.ts'
import { useWords } from '../../../../../ui/words/words.tsx'
import { chosen, colours, nibs, tools } from './choices.ts'
import styles from './pen-bar.module.css'
import { Picked } from './picked.tsx'
import type { OwnInk } from './use-ink.ts'
import type { Pen } from './use-pen.ts'

interface Props {
  pen: Pen
  ink: OwnInk
  /** A pen was seen while fingers drew, and so they no longer do. */
  penSeen: boolean
  onClose: () => void
}

const icons = { pen: PenIcon, highlight: HighlightIcon, eraser: EraserIcon } as const
/** How large the dot of a nib is drawn, in pixels. */
const dots = { fine: 5, medium: 10, broad: 17 } as const

/** What one draws with. Tab goes from group to group, arrows choose within one. */
export function PenBar({ pen: { tool, kind, colour, nib, fingers }, ink, penSeen, onClose }: Props) {
  const say = useWords()
  useKeys(ink, onClose)
  const erases = tool === 'eraser'
  return (
    <section className={styles.bar} aria-label={say('pen.title')} data-print="no">
      <output className={styles.said}>{penSeen && !fingers && say('pen.seen')}</output>
      <Picked
        label={say('pen.tool')}
        options={tools}
        value={tool}
        nameOf={one => say(`pen.tool_${one}`)}
        onPick={chosen.tool.choose}
      >
        {one => iconOf(icons[one])}
      </Picked>
      {!erases && (
        <>
          <Picked
            label={say('pen.colour')}
            options={colours}
            value={colour}
            nameOf={one => say(`pen.colour_${one}`)}
            onPick={chosen.colour[kind].choose}
          >
            {one => <span className={styles.colour} data-kind={kind} data-colour={one} />}
          </Picked>
          <Picked
            label={say('pen.nib')}
            options={nibs}
            value={nib}
            nameOf={one => say(`pen.nib_${one}`)}
            onPick={chosen.nib[kind].choose}
          >
            {one => <span className={styles.nib} style={{ width: dots[one], height: dots[one] }} />}
          </Picked>
        </>
      )}
      <div className={styles.acts}>
        <Act label={say('pen.undo')} may={ink.mayUndo} onPress={ink.undo}>
          {iconOf(UndoIcon)}
        </Act>
        <Act label={say('pen.redo')} may={ink.mayRedo} onPress={ink.redo}>
          {iconOf(RedoIcon)}
        </Act>
        {navigator.maxTouchPoints > 0 && (
          <Button
            kind="quiet"
            aria-label={say('pen.fingers')}
            aria-pressed={fingers}
            icon={iconOf(FingerIcon)}
            onPress={() => chosen.fingers.choose(fingers ? 'no' : 'yes')}
          />
        )}
        <Button kind="quiet" aria-label={say('pen.away')} icon={iconOf(CloseIcon)} onPress={onClose} />
      </div>
    </section>
  )
}

function iconOf(Icon: typeof UndoIcon) {
  return <Icon size={22} aria-hidden />
}

interface ActProps {
  label: string
  may: boolean
  onPress: () => void
  children: ReactNode
}

/** Stays where it is when there is nothing to do, so that nobody presses its neighbour. */
function Act({ label, may, onPress, children }: ActProps) {
  return (
    <Button kind="quiet" aria-label={label} aria-disabled={!may} icon={children} onPress={() => may && onPress()} />
  )
}

/** Undoing and redoing as everywhere, and Escape puts the pen away; not while somebody types. */
function useKeys({ undo, redo }: OwnInk, onClose: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey
      const key = event.key.toLowerCase()
      if (event.key === 'Escape') return onClose()
      if (!isCommand || !['z', 'y'].includes(key)) return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo()
      else undo()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [undo, redo, onClose])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input:not([type=radio]), textarea, dialog') !== null
}
