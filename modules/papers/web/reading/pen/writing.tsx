import { type ReactNode, useRef } from 'react'
import type { CalledPlace } from '../called.ts'
import { thicknessUnder } from './choices.ts'
import type { Hand } from './drawing.ts'
import type { Drawn } from './ink.ts'
import type { ShownMark } from './marks.ts'
import styles from './pen.module.css'
import { type Sheet, strokesOn, type Traced } from './sheets.ts'
import { pathOf, type StrokeKind, touches } from './stroke.ts'
import { TextInk } from './text-ink.tsx'
import { useDrawing } from './use-drawing.ts'
import type { OwnInk } from './use-ink.ts'
import type { Pen } from './use-pen.ts'
import { Surface } from './surface.tsx'

/** One's own ink on what is read, and what is in the hand. */
export interface Inking {
  ink: OwnInk
  pen: Pen
  /** Whether the pen is out. */
  writes: boolean
  /** A pen was used for the first time, and from now on fingers scroll. */
  onPen: () => void
}

interface Props {
  inking: Inking
  /** Whether provisions are drawn on; pages bring their own ink. */
  onText: boolean
  /** What a stroke on a place hangs on; nothing where none can. */
  spotOf: (place: CalledPlace) => Pick<Drawn, 'spot' | 'number'> | undefined
  children: ReactNode
}

/** How near an eraser must come: pixels of the window. */
const eraserRadius = 9

/** What is read, to be drawn on. */
export function Writing({ inking: { ink, pen, writes, onPen }, onText, spotOf, children }: Props) {
  const home = useRef<HTMLDivElement>(null)
  const live = useRef<SVGSVGElement>(null)
  const { kind, colour } = pen
  const tools: Omit<Hand, 'onErase'> = {
    erases: pen.tool === 'eraser',
    fingers: pen.fingers,
    thicknessUnder: event => thicknessUnder(event, kind, pen.nib),
    onPen: () => pen.fingers && onPen(),
    onTrace: (traced, sheets) =>
      live.current?.replaceChildren(...strokesOn(traced, sheets).map(part => lineOf(part, kind))),
    onDrawn: (traced, sheets) =>
      ink.draw(
        strokesOn(traced, sheets).flatMap(({ sheet, stroke }) => {
          const spot = spotOf(sheet.place)
          return spot ? [{ ...spot, kind, colour, stroke }] : []
        }),
      ),
  }
  const onErase = useErasing(ink)
  useDrawing(home, writes ? { ...tools, onErase } : undefined)
  return (
    <div ref={home} className={styles.home}>
      {children}
      {onText && <TextInk home={home} marks={ink.shown} />}
      {onText && writes && <Surface drawing={pen.fingers ? 'fingers' : 'pens'} />}
      {writes && (
        <svg
          ref={live}
          className={styles.live}
          data-kind={kind}
          data-colour={colour}
          data-on={onText ? 'text' : 'page'}
          aria-hidden
        />
      )}
    </div>
  )
}

/** Takes away whatever the eraser touches; all of it until it is lifted is undone together. */
function useErasing({ shown, erase }: OwnInk): Hand['onErase'] {
  const begun = useRef(false)
  return (at, sheets, goesOn) => {
    const hits = sheets.flatMap(sheet => hitsOn(sheet, shown, at))
    begun.current &&= goesOn
    if (hits.length === 0) return
    erase(hits, begun.current)
    begun.current = true
  }
}

/** A stroke as it is being drawn, where it will stand. */
function lineOf({ sheet, stroke }: ReturnType<typeof strokesOn>[number], kind: StrokeKind): SVGPathElement {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', pathOf(stroke, kind, measureOf(sheet)))
  path.setAttribute('transform', `translate(${sheet.left} ${sheet.top}) scale(${sheet.scale})`)
  return path
}

function hitsOn(sheet: Sheet, marks: readonly ShownMark[], { x, y }: Traced) {
  const { place, left, top, scale } = sheet
  const at = { x: (x - left) / scale, y: (y - top) / scale }
  return marks.flatMap(({ key, page, provisionId, kind, strokes }) => {
    const isHere = 'page' in place ? page === place.page : provisionId === place.provisionId
    if (!isHere) return []
    const touched = strokes.filter(stroke => touches(stroke, kind, measureOf(sheet), at, eraserRadius / scale))
    return touched.map(stroke => ({ key, stroke }))
  })
}

function measureOf({ width, height, scale }: Sheet) {
  return { width: width / scale, height: height / scale }
}
