import { type CSSProperties, useMemo, useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Waiting } from '../../../../ui/controls/progress.tsx'
import { storedChoice, useStoredChoice } from '../../../../ui/stored-choice.ts'
import { type NoteRow, type PaperView, readText, type VersionRow } from '../../contract.ts'
import { ChangeSteps } from '../comparison/change-steps.tsx'
import { hasPages, type View } from '../file/views.ts'
import { hangingOf } from '../text/hanging.ts'
import type { SelectedActs } from '../text/selected-passages.ts'
import { PenBar } from './pen/pen-bar.tsx'
import { useInking } from './pen/use-inking.ts'
import { ReadingBar, sizes } from './reading-bar.tsx'
import { ReadingBody } from './reading-body.tsx'
import { ReadingNotices } from './reading-notices.tsx'
import { RemovedWords } from './removed-words.tsx'
import { type Changes, useChanges } from './use-changes.ts'
import { useNotes } from './use-notes.ts'
import { usePlace } from './use-place.ts'

const readingSize = storedChoice('plenum.reading-size', sizes, () => '1.25')

interface Props {
  paper: PaperView
  version: VersionRow
  /** Which page to show first. */
  page: number | undefined
  view: View | undefined
  onView: (view: View) => void
  /** What others than this module can do with words that are selected. */
  SelectedActs?: SelectedActs
}

/** A paper to be read at the table: large, by provision or by page, with one's own notes and what is new since last time. */
export function ReadingScreen({ paper, version, page, view, onView, SelectedActs }: Props) {
  const which = useMemo(() => ({ id: paper.id, number: version.number }), [paper.id, version.number])
  const size = useStoredChoice(readingSize)
  const text = useAnswer(readText, which, version.hasText)
  const changes = useChanges(paper, version)
  const notes = useNotes(which)
  const { inking, penSeen, open, close } = useInking(which, notes.all)
  const { wanted, go } = usePlace(page, onView)
  const [stop, setStop] = useState<string>()
  const hanging = useMemo(() => whatHangs(notes.all, changes), [notes.all, changes])
  const pages = hasPages(version) ? (version.pageCount ?? 0) : 0
  const shown = version.hasText && (view !== 'pages' || pages === 0) ? 'text' : 'pages'
  const document = text.data?.document
  const gone = (provisionId: string | undefined) => {
    const removal = changes?.removals.get(provisionId)
    if (!removal) return null
    const before = { id: paper.id, number: changes?.since ?? version.number }
    return <RemovedWords paper={before} removal={removal} wanted={removal.provisions[0]?.id === stop} />
  }
  const goToStop = (provisionId: string) => {
    setStop(provisionId)
    go({ provisionId })
  }
  return (
    <div style={{ '--reading-size': `${size}rem` } as CSSProperties}>
      <ReadingBar
        paper={paper}
        provisions={document?.provisions ?? []}
        pages={pages}
        view={version.hasText ? shown : undefined}
        size={size}
        writes={inking.writes}
        onView={onView}
        onSize={readingSize.choose}
        onGo={go}
        onPen={inking.writes ? close : open}
      />
      <ReadingNotices which={which} changes={changes} notes={notes} ink={inking.ink} />
      {changes && <Steps stops={changes.stops} onGo={goToStop} />}
      {shown === 'text' && !document ? (
        <Waiting lines={16} />
      ) : (
        <ReadingBody
          paper={which}
          version={version}
          view={shown}
          document={document}
          hanging={hanging}
          gone={gone}
          wanted={wanted}
          notes={notes}
          inking={inking}
          onView={onView}
          onGo={go}
          SelectedActs={SelectedActs}
        />
      )}
      {inking.writes && <PenBar pen={inking.pen} ink={inking.ink} penSeen={penSeen} onClose={close} />}
    </div>
  )
}

/** From change to change, in reading order. */
function Steps({ stops, onGo }: { stops: readonly string[]; onGo: (provisionId: string) => void }) {
  const [at, setAt] = useState(-1)
  const go = (to: number) => {
    const provisionId = stops[to]
    setAt(to)
    if (provisionId !== undefined) onGo(provisionId)
  }
  return <ChangeSteps at={at} count={stops.length} onGo={go} />
}

/** One's own highlights and notes, and what is new. */
function whatHangs(notes: readonly NoteRow[], changes: Changes | undefined) {
  const own = notes.flatMap(({ id, found: { place }, colour }) =>
    place?.selection
      ? [{ provisionId: place.provisionId, stretch: { ...place.selection, kind: 'note' as const, key: id, colour } }]
      : [],
  )
  const isNew = [...(changes?.hanging ?? [])].flatMap(([provisionId, all]) =>
    all.map(stretch => ({ provisionId, stretch })),
  )
  return hangingOf([...isNew, ...own])
}
