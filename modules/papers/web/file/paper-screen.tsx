import { type ReactNode, useState } from 'react'
import { DropZone } from '../../../../ui/controls/drop-zone.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { PaperView, VersionRow } from '../../contract.ts'
import { NextVersion } from '../shelf/next-version.tsx'
import { SentList } from '../shelf/sent-list.tsx'
import { PaperHead } from './paper-head.tsx'
import { PaperNotices } from './paper-notices.tsx'
import { ReadyVersion } from './ready-version.tsx'
import { useMarkedRead } from './use-marked-read.ts'
import type { SelectedActs } from '../text/selected-passages.ts'
import type { View } from './views.ts'

interface Props {
  paper: PaperView
  version: VersionRow
  /** Which page to show first. */
  page: number | undefined
  view: View | undefined
  onView: (view: View) => void
  /** What others than this module can do with the paper, and the rounds of comments on it. */
  acts?: ReactNode
  rounds?: ReactNode
  /** What they can do with words that are selected. */
  SelectedActs?: SelectedActs
}

/** One version of a paper: its head, its pages or its text, and what is said about it. */
export function PaperScreen({ paper, version, page, view, onView, acts, rounds, SelectedActs }: Props) {
  const say = useWords()
  const [dropped, setDropped] = useState<File[]>()
  const [otherReading, setOtherReading] = useState(false)
  useMarkedRead(paper, version)
  return (
    <>
      <DropZone label={say('paper.drop')} onFiles={setDropped} />
      <PaperHead paper={paper} version={version} onFiles={setDropped}>
        {acts}
      </PaperHead>
      <SentList paperId={paper.id} />
      <PaperNotices paper={paper} version={version} otherReading={otherReading} onOtherReading={setOtherReading} />
      {rounds}
      {version.stage === 'ready' && (
        <ReadyVersion
          key={version.number}
          paper={paper}
          version={version}
          page={page}
          view={view}
          otherReading={otherReading}
          onView={onView}
          SelectedActs={SelectedActs}
        />
      )}
      {dropped && <NextVersion paper={paper} files={dropped} onClose={() => setDropped(undefined)} />}
    </>
  )
}
