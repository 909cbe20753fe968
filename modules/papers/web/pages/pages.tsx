import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react'
import { addressOf } from '../../../../ui/asking/ask.ts'
import { roles } from '../../../../ui/controls/roles.ts'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { downloadPages, type PageLayer, type VersionRow } from '../../contract.ts'
import styles from './pages.module.css'
import { pageAt, pagesInSight, topsOf } from './positions.ts'
import { Sheet, type Turn } from './sheet.tsx'
import { useBox } from './use-box.ts'
import { type PaperVersion, sizeIn, useLayers, useSizes } from './use-layers.ts'
import { usePdf } from './use-pdf.ts'
import { useScroll, type Wanted } from './use-scroll.ts'

/** How large pages are shown: as wide as the box, or so many pixels of the screen per point. */
export type Zoom = 'width' | number

interface Props {
  paperId: string
  version: VersionRow
  zoom: Zoom
  turn: Turn
  wanted: Wanted | undefined
  /** Told whenever another page is the one that is read, and again when it is known what stands on it. */
  onRead: (page: number, layer: PageLayer | undefined) => void
  onPoint?: ((page: number, point: { x: number; y: number }) => void) | undefined
  /** What lies on a page: hits, pins, pen marks. */
  over?: (page: SeenPage) => ReactNode
}

/** A page that is drawn: what is known of it, and how many pixels of the screen a point is. */
export interface SeenPage {
  number: number
  layer: PageLayer | undefined
  scale: number
}

/** The pages of a version below each other. Only those in sight exist, so that 900 are no heavier than nine. */
export function Pages({ paperId, version, zoom, turn, wanted, onRead, onPoint, over }: Props) {
  const say = useWords()
  const box = useRef<HTMLDivElement>(null)
  const { number, shownAs } = version
  const paper = useMemo(() => ({ id: paperId, number }), [paperId, number])
  const { pdf, failed } = usePdf(addressOf(downloadPages, paper), shownAs === 'pdf' || shownAs === 'office')
  const { tops, here, inSight, measure, layers, laidOutFor } = usePlaces(box, {
    paper,
    count: version.pageCount ?? 1,
    zoom,
    turn,
  })
  useScroll(box, tops, wanted, measure(1).scale > 0, laidOutFor)
  const read = layers.get(here)
  useEffect(() => onRead(here, read), [here, read, onRead])
  return (
    <>
      {failed && (
        <Notice standing="waiting">
          <p>{say('pages.no_pdf')}</p>
        </Notice>
      )}
      <section ref={box} className={styles.box} {...roles.scrolling} aria-label={say('pages.title')}>
        <div className={styles.all} style={{ height: tops.at(-1) ?? 0 }}>
          {inSight.map(page => (
            <div key={page} className={styles.page} style={{ top: tops[page - 1] }}>
              <Sheet
                paper={paper}
                number={page}
                {...measure(page)}
                turn={turn}
                layer={layers.get(page)}
                pdf={pdf}
                plain={failed}
                onPoint={onPoint && (point => onPoint(page, point))}
              >
                {over?.({ number: page, layer: layers.get(page), scale: measure(page).scale })}
              </Sheet>
            </div>
          ))}
        </div>
      </section>
    </>
  )
}

const gap = 12

interface Layout {
  paper: PaperVersion
  count: number
  zoom: Zoom
  turn: Turn
}

/** Where every page stands, which are in sight, and what is known of them. */
function usePlaces(box: RefObject<HTMLElement | null>, { paper, count, zoom, turn }: Layout) {
  const { top, width, height } = useBox(box)
  const sizes = useSizes()
  const lying = turn === 90 || turn === 270
  const measure = (page: number) => {
    const size = sizeIn(sizes, page)
    const across = lying ? size.height : size.width
    return { size, scale: zoom === 'width' ? Math.max(width - 2 * gap, 0) / across : zoom }
  }
  const heightOf = (page: number) => {
    const { size, scale } = measure(page)
    return (lying ? size.width : size.height) * scale
  }
  const expected = pagesInSight(topsOf(count, heightOf, gap), top, Math.max(height, 1))
  const layers = useLayers(paper, expected.from, expected.to, sizes)
  // What has just come may have other sizes than expected.
  const tops = topsOf(count, heightOf, gap)
  const { from, to } = pagesInSight(tops, top, Math.max(height, 1))
  const inSight = Array.from({ length: to - from + 1 }, (_, place) => from + place)
  const here = pageAt(tops, top + height / 3)
  return { tops, here, inSight: width > 0 ? inSight : [], measure, layers, laidOutFor: { width, height } }
}
