import { type RefObject, useEffect, useMemo, useState } from 'react'
import { InkStrokes } from './ink-strokes.tsx'
import type { ShownMark } from './marks.ts'
import styles from './pen.module.css'
import { boxOf } from './sheets-in.ts'

interface Props {
  /** What the provisions stand in. */
  home: RefObject<HTMLElement | null>
  marks: readonly ShownMark[]
}

type Box = ReturnType<typeof boxOf>

/** What was drawn on the provisions of a text, over it, wherever they stand at this size of type. */
export function TextInk({ home, marks }: Props) {
  const byProvision = useMemo(() => groupedByProvision(marks), [marks])
  const boxes = useBoxes(home, byProvision)
  return [...boxes].map(([provisionId, { left, top, width, height }]) => (
    <div key={provisionId} className={styles.over} style={{ left, top, width, height }}>
      <InkStrokes marks={byProvision.get(provisionId) ?? []} size={{ width, height }} on="text" />
    </div>
  ))
}

type ByProvision = ReadonlyMap<string, readonly ShownMark[]>

function groupedByProvision(marks: readonly ShownMark[]): ByProvision {
  const groups = new Map<string, ShownMark[]>()
  for (const mark of marks) {
    if (mark.provisionId === undefined) continue
    groups.set(mark.provisionId, [...(groups.get(mark.provisionId) ?? []), mark])
  }
  return groups
}

/** Where these provisions stand inside their home; measured again whenever the text is set anew. */
function useBoxes(home: RefObject<HTMLElement | null>, provisions: ByProvision): ReadonlyMap<string, Box> {
  const [boxes, setBoxes] = useState<ReadonlyMap<string, Box>>(new Map())
  // Not before the text is laid out: the home that it stands in is known only after what it holds.
  useEffect(() => {
    const element = home.current
    if (!element) return undefined
    const measure = () => {
      const from = element.getBoundingClientRect()
      const all = [...provisions.keys()].flatMap(id => {
        const provision = document.getElementById(`provision-${id}`)
        const box = provision && boxOf(provision)
        return box ? [[id, { ...box, left: box.left - from.left, top: box.top - from.top }] as const] : []
      })
      setBoxes(new Map(all))
    }
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [home, provisions])
  return boxes
}
