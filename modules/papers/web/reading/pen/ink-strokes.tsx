import { memo, useMemo } from 'react'
import type { ShownMark } from './marks.ts'
import styles from './pen.module.css'
import { pathOf, type Size, type Stroke, type StrokeKind } from './stroke.ts'

interface Props {
  marks: readonly ShownMark[]
  /** Of the sheet, in its own measure. */
  size: Size
  /** Pages are white in every theme, texts are not. */
  on: 'page' | 'text'
}

/** What was drawn on one sheet, filling the box that it is put into. Markers lie under pens. */
export function InkStrokes({ marks, size, on }: Props) {
  return (['highlight', 'pen'] as const).map(kind => (
    <svg
      key={kind}
      className={styles.ink}
      data-kind={kind}
      data-on={on}
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {marks.flatMap(mark =>
        mark.kind === kind
          ? mark.strokes.map((stroke, place) => (
              <g key={`${mark.key}-${place}`} data-colour={mark.colour}>
                <Line stroke={stroke} kind={kind} width={size.width} height={size.height} />
              </g>
            ))
          : [],
      )}
    </svg>
  ))
}

const Line = memo(function Line({ stroke, kind, width, height }: Size & { stroke: Stroke; kind: StrokeKind }) {
  return <path d={useMemo(() => pathOf(stroke, kind, { width, height }), [stroke, kind, width, height])} />
})
