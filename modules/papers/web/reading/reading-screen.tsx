import { type CSSProperties, useMemo, useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Stack } from '../../../../ui/controls/layout.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { Waiting } from '../../../../ui/controls/progress.tsx'
import { storedChoice, useStoredChoice } from '../../../../ui/stored-choice.ts'
import { type NoteRow, type PaperView, readText, type VersionRow } from '../../contract.ts'
import { ChangeSteps } from '../comparison/change-steps.tsx'
import { hasPages, type View } from '../file/views.ts'
import { hangingOf } from '../text/hanging.ts'
import { ChangedNotice } from './changed-notice.tsx'
import { ReadingBar, sizes } from './reading-bar.tsx'
import { ReadingBody } from './reading-body.tsx'
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
}

/** A paper to be read at the table: large, by provision or by page, with one's own notes and what is new since last time. */
export function ReadingScreen({ paper, version, page, view, onView }: Props) {
  const which = useMemo(() => ({ id: paper.id, number: version.number }), [paper.id, version.number])
  const size = useStoredChoice(readingSize)
  const text = useAnswer(readText, which, version.hasText)
  const changes = useChanges(paper, version)
  const notes = useNotes(which)
  const { wanted, go } = usePlace(page, onView)
  const [at, setAt] = useState(-1)
  const hanging = useMemo(() => whatHangs(notes.all, changes), [notes.all, changes])
  const pages = hasPages(version) ? (version.pageCount ?? 0) : 0
  const shown = version.hasText && (view !== 'pages' || pages === 0) ? 'text' : 'pages'
  const document = text.data?.document
  const goToChange = (to: number) => {
    const provisionId = changes?.places[to]
    setAt(to)
    if (provisionId !== undefined) go({ provisionId })
  }
  return (
    <div style={{ '--reading-size': `${size}rem` } as CSSProperties}>
      <ReadingBar
        paper={paper}
        provisions={document?.provisions ?? []}
        pages={pages}
        view={version.hasText ? shown : undefined}
        size={size}
        onView={onView}
        onSize={readingSize.choose}
        onGo={go}
      />
      <Stack>
        {changes && <ChangedNotice paperId={paper.id} number={version.number} changes={changes} />}
        {notes.obstacle && <ObstacleNotice obstacle={notes.obstacle} />}
      </Stack>
      {changes && <ChangeSteps at={at} count={changes.places.length} onGo={goToChange} />}
      {shown === 'text' && !document ? (
        <Waiting lines={16} />
      ) : (
        <ReadingBody
          paper={which}
          version={version}
          view={shown}
          document={document}
          hanging={hanging}
          wanted={wanted}
          notes={notes}
          onGo={go}
        />
      )}
    </div>
  )
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
