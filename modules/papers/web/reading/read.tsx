import { type KeyboardEvent, type MouseEvent, type ReactNode, useMemo } from 'react'
import type { Place } from '../../../../packages/text/model.ts'
import type { NoteRow, VersionRow } from '../../contract.ts'
import type { View } from '../file/views.ts'
import { Pages, type SeenPage } from '../pages/pages.tsx'
import type { PaperVersion } from '../pages/use-layers.ts'
import type { Wanted } from '../pages/use-scroll.ts'
import type { Hanging } from '../text/hanging.ts'
import type { SelectedPassage } from '../text/selected-passages.ts'
import { type ShownText, TextDocument } from '../text/text-document.tsx'
import type { CalledPlace } from './called.ts'
import { PageInk } from './pen/page-ink.tsx'
import { type Inking, Writing } from './pen/writing.tsx'
import styles from './reading.module.css'
import { spotIn } from './spot-in.ts'

export interface ReadProps {
  paper: PaperVersion
  version: VersionRow
  view: View
  document: ShownText | undefined
  hanging: Hanging
  /** What stood in front of a provision and is gone. */
  gone: (provisionId: string | undefined) => ReactNode
  notes: readonly NoteRow[]
  wanted: Wanted | undefined
  inking: Inking
  onRead: (page: number) => void
  onSelect: (place: Place | undefined, passages: readonly SelectedPassage[]) => void
  /** Told which page or provision was pressed, while one is looked for. */
  onPick: ((place: CalledPlace) => void) | undefined
}

/** What is read, as provisions or by page, with what one drew on it. */
export function Read(props: ReadProps) {
  const { paper, version, view, document, hanging, gone, notes, wanted, inking, onRead, onSelect, onPick } = props
  const spotOf = (place: CalledPlace) => {
    const spot = spotIn(document, place)
    return spot && { spot, number: paper.number }
  }
  const marked = useMemo(() => markedWhole(notes), [notes])
  const { ink, writes, pen } = inking
  if (view === 'text' && document) {
    return (
      <Picking onPick={onPick}>
        <Writing inking={inking} onText spotOf={spotOf}>
          <TextDocument
            paper={paper}
            document={document}
            stretches={hanging}
            marked={marked}
            before={gone}
            onSelect={onSelect}
          />
        </Writing>
      </Picking>
    )
  }
  const drawing = writes ? (pen.fingers ? 'fingers' : 'pens') : 'no'
  const over = (page: SeenPage) => <PageInk page={page} marks={ink.shown} drawing={drawing} />
  return (
    <div className={styles.pages}>
      <Writing inking={inking} onText={false} spotOf={spotOf}>
        <Pages
          paperId={paper.id}
          version={version}
          zoom="width"
          turn={0}
          wanted={wanted}
          onRead={onRead}
          onPoint={onPick && (page => onPick({ page }))}
          over={over}
        />
      </Writing>
    </div>
  )
}

/** A provision is picked by pressing it, or with Enter once it has been gone to. */
function Picking({ onPick, children }: Pick<ReadProps, 'onPick'> & { children: ReactNode }) {
  const pick = (event: MouseEvent | KeyboardEvent) => {
    if (!onPick || ('key' in event && event.key !== 'Enter')) return
    const provision = event.target instanceof Element && event.target.closest<HTMLElement>('[data-provision]')
    const provisionId = provision ? provision.dataset['provision'] : undefined
    if (provisionId !== undefined) onPick({ provisionId })
  }
  return (
    <div role="presentation" className={onPick && styles.picking} onClick={pick} onKeyDown={pick}>
      {children}
    </div>
  )
}

/** Provisions that a note is about as a whole; what was drawn is seen by itself. */
function markedWhole(notes: readonly NoteRow[]): ReadonlySet<string> {
  return new Set(
    notes.flatMap(({ found: { place }, strokes }) =>
      place && !place.selection && strokes.length === 0 ? [place.provisionId] : [],
    ),
  )
}
