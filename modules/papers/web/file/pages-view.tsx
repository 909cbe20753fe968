import { type ReactNode, type SyntheticEvent, useCallback, useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { CommentIcon, PinIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { CommentRow, PageLayer, VersionRow } from '../../contract.ts'
import { Pins } from '../comments/pins.tsx'
import type { Spot } from '../comments/spot.ts'
import { PageTools } from '../pages/page-tools.tsx'
import { HitBoxes, SearchField, usePageSearch } from '../pages/page-search.tsx'
import { Pages, type SeenPage, type Zoom } from '../pages/pages.tsx'
import type { Turn } from '../pages/sheet.tsx'
import type { PaperVersion } from '../pages/use-layers.ts'
import type { Wanted } from '../pages/use-scroll.ts'
import { type SelectedActs, selectedOnPages, type SelectedPassage } from '../text/selected-passages.ts'
import styles from './paper-screen.module.css'

/** In points; a page has it until its own is known. */
const heightOfA4 = 842

interface Props {
  paper: PaperVersion
  version: VersionRow
  comments: readonly CommentRow[]
  chosen: string | undefined
  /** Where to go first, or now. */
  wanted: Wanted | undefined
  onChoose: (comment: CommentRow) => void
  onComment: (spot: Spot) => void
  SelectedActs: SelectedActs | undefined
}

/** The pages of a file: looked at, searched and commented by page and point. */
export function PagesView({
  paper,
  version,
  comments,
  chosen,
  wanted: asked,
  onChoose,
  onComment,
  SelectedActs,
}: Props) {
  const say = useWords()
  const [{ page, layer }, setRead] = useState<{ page: number; layer?: PageLayer | undefined }>({ page: 1 })
  const [zoom, setZoom] = useState<Zoom>('width')
  const [turn, setTurn] = useState<Turn>(0)
  const [pinning, setPinning] = useState(false)
  const [passages, setPassages] = useState<readonly SelectedPassage[]>([])
  const [own, setOwn] = useState<{ wanted: Wanted; after: Wanted | undefined }>()
  // What was asked for last counts: from outside or from the tools here.
  const wanted = own && own.after === asked ? own.wanted : asked
  const go = (next: Wanted) => setOwn({ wanted: next, after: asked })
  const search = usePageSearch(paper, true, ({ page: to, boxes: [box] }) =>
    go({ page: to, y: box ? box.y / (layer?.height ?? heightOfA4) : 0 }),
  )
  const current = search.hits[search.at]
  const pin = (to: number, point: { x: number; y: number }) => {
    setPinning(false)
    onComment({ page: to, point, anchor: null })
  }
  const read = useCallback((to: number, known: PageLayer | undefined) => setRead({ page: to, layer: known }), [])
  const over = ({ number, layer: size, scale }: SeenPage) => (
    <>
      {size && <HitBoxes hits={search.hits.filter(hit => hit.page === number)} current={current} size={size} />}
      <Pins page={number} comments={comments} chosen={chosen} scale={scale} turn={turn} onChoose={onChoose} />
    </>
  )
  return (
    <div className={styles.viewer}>
      <div className={styles.bar} data-print="no">
        <PageTools
          page={page}
          count={version.pageCount ?? 1}
          zoom={zoom}
          turn={turn}
          onPage={to => go({ page: to })}
          onZoom={setZoom}
          onTurn={setTurn}
        />
        <SearchField search={search} />
        <Button aria-pressed={pinning} icon={<PinIcon size={18} aria-hidden />} onPress={() => setPinning(!pinning)}>
          {say('comments.pin')}
        </Button>
        <Button
          kind="quiet"
          aria-label={say('comments.on_this_page')}
          icon={<CommentIcon size={20} aria-hidden />}
          onPress={() => onComment({ page, point: null, anchor: null })}
        />
        {SelectedActs && passages.length > 0 && <SelectedActs paper={paper} passages={passages} />}
      </div>
      <PageNotices pinning={pinning} layer={layer} />
      <Selecting onSelect={setPassages}>
        <Pages
          paperId={paper.id}
          version={version}
          zoom={zoom}
          turn={turn}
          wanted={wanted}
          onRead={read}
          onPoint={pinning ? pin : undefined}
          over={over}
        />
      </Selecting>
    </div>
  )
}

/** Selecting is the browser's own; this only looks at what came of it. */
function Selecting({ onSelect, children }: { onSelect: (passages: SelectedPassage[]) => void; children: ReactNode }) {
  const look = ({ currentTarget }: SyntheticEvent) => onSelect(selectedOnPages(getSelection(), currentTarget))
  return (
    <div className={styles.selecting} onPointerUp={look} onKeyUp={look} role="presentation">
      {children}
    </div>
  )
}

/** How to pin, and that a machine read what stands on this page. */
function PageNotices({ pinning, layer }: { pinning: boolean; layer: PageLayer | undefined }) {
  const say = useWords()
  return (
    <>
      {pinning && (
        <Notice>
          <p>{say('comments.pin_how')}</p>
        </Notice>
      )}
      {layer?.byMachine && (
        <Notice standing="waiting">
          <p>{say('paper.by_machine', { confidence: Math.round(layer.confidence ?? 0) })}</p>
        </Notice>
      )}
    </>
  )
}
