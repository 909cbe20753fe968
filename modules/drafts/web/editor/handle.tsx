import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { DragIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import styles from './editor.module.css'
import { chosenGroup, positionOf } from './groups.ts'
import { move, put } from './moving.ts'

/**
 * Moves the provision of the caret, with all that stands under it, by keys or by one pointer's way to where it lets go: the browser's
 * own dragging does not work with fingers.
 */
export function Handle({ editor }: { editor: Editor }) {
  const say = useWords()
  const first = useEditorState({ editor, selector: ({ editor: { state } }) => chosenGroup(state)?.first })
  const handle = useRef<HTMLSpanElement>(null)
  const [target, setTarget] = useState<Target>()
  useLayoutEffect(() => {
    const block = first === undefined ? undefined : blockAt(editor, first)
    if (block && handle.current) handle.current.style.top = `${block.offsetTop}px`
  }, [editor, first])
  if (first === undefined) return null
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 }
    const by = steps[event.key]
    if (by === undefined) return
    event.preventDefault()
    move(editor, by)
  }
  const hold = ({ currentTarget, pointerId }: PointerEvent<HTMLButtonElement>) => {
    currentTarget.setPointerCapture(pointerId)
    setTarget({ place: first, top: blockAt(editor, first)?.offsetTop ?? 0 })
  }
  const drag = ({ clientY }: PointerEvent) => target && setTarget(targetAt(editor, clientY))
  const letGo = () => {
    const group = chosenGroup(editor.state)
    if (target && group) put(editor, group, target.place)
    setTarget(undefined)
  }
  return (
    <>
      <span ref={handle} className={styles.handle} data-held={target !== undefined} data-print="no">
        <Button
          kind="quiet"
          aria-label={say('drafting.move')}
          title={say('drafting.move')}
          icon={<DragIcon size={20} aria-hidden />}
          onKeyDown={onKeyDown}
          onPointerDown={hold}
          onPointerMove={drag}
          onPointerUp={letGo}
          onPointerCancel={() => setTarget(undefined)}
        />
      </span>
      {target && <span className={styles.target} style={{ top: target.top }} aria-hidden />}
    </>
  )
}

interface Target {
  /** In front of which block it would go. */
  place: number
  /** Where that is on the sheet. */
  top: number
}

/** Where a provision would go that is let go at this height of the window. */
function targetAt(editor: Editor, y: number): Target {
  const { childCount } = editor.state.doc
  for (let place = 0; place < childCount; place += 1) {
    const block = blockAt(editor, place)
    const box = block?.getBoundingClientRect()
    if (block && box && y < box.top + box.height / 2) return { place, top: block.offsetTop }
  }
  const last = blockAt(editor, childCount - 1)
  return { place: childCount, top: last ? last.offsetTop + last.offsetHeight : 0 }
}

function blockAt({ state, view }: Editor, place: number): HTMLElement | undefined {
  const shown = view.nodeDOM(positionOf(state.doc, place))
  return shown instanceof HTMLElement ? shown : undefined
}
