import type { SeenPage } from '../../pages/pages.tsx'
import { InkStrokes } from './ink-strokes.tsx'
import type { ShownMark } from './marks.ts'
import styles from './pen.module.css'
import { Surface } from './surface.tsx'

interface Props {
  page: SeenPage
  marks: readonly ShownMark[]
  /** Whether one draws now, and with what. */
  drawing: 'no' | 'fingers' | 'pens'
}

/** What was drawn on a page, and where one draws. */
export function PageInk({ page: { number, layer }, marks, drawing }: Props) {
  const { width, height } = layer ?? {}
  return (
    <div className={styles.page} data-page={number}>
      {width !== undefined && height !== undefined && (
        <InkStrokes marks={marks.filter(({ page }) => page === number)} size={{ width, height }} on="page" />
      )}
      {drawing !== 'no' && <Surface drawing={drawing} />}
    </div>
  )
}
