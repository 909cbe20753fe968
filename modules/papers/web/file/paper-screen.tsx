import { useState } from 'react'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { DropZone } from '../../../../ui/controls/drop-zone.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { Tabs } from '../../../../ui/controls/tabs.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { type CommentRow, listComments, type PaperView, readText, type VersionRow } from '../../contract.ts'
import { CommentForm } from '../comments/comment-form.tsx'
import { Comments } from '../comments/comments.tsx'
import { inOrder } from '../comments/in-order.ts'
import type { Spot } from '../comments/spot.ts'
import type { Wanted } from '../pages/use-scroll.ts'
import { NextVersion } from '../shelf/next-version.tsx'
import { SentList } from '../shelf/sent-list.tsx'
import { showProvision } from '../text/text-document.tsx'
import { BroughtAlong } from './brought-along.tsx'
import { PagesView } from './pages-view.tsx'
import { PaperHead } from './paper-head.tsx'
import { PaperNotices } from './paper-notices.tsx'
import styles from './paper-screen.module.css'
import { TextView } from './text-view.tsx'
import { useMarkedRead } from './use-marked-read.ts'

export type View = 'pages' | 'text'

interface Props {
  paper: PaperView
  version: VersionRow
  /** Which page to show first. */
  page: number | undefined
  view: View | undefined
  onView: (view: View) => void
}

/** One version of a paper: its head, its pages or its text, and what is said about it. */
export function PaperScreen({ paper, version, page, view, onView }: Props) {
  const say = useWords()
  const [dropped, setDropped] = useState<File[]>()
  useMarkedRead(paper, version)
  return (
    <>
      <DropZone label={say('paper.drop')} onFiles={setDropped} />
      <PaperHead paper={paper} version={version} onFiles={setDropped} />
      <SentList />
      <PaperNotices paper={paper} version={version} />
      {version.stage === 'ready' && (
        <ReadyVersion key={version.number} paper={paper} version={version} page={page} view={view} onView={onView} />
      )}
      {dropped && <NextVersion paper={paper} files={dropped} onClose={() => setDropped(undefined)} />}
    </>
  )
}

function ReadyVersion({ paper, version, page, view, onView }: Props) {
  const say = useWords()
  const which = { id: paper.id, number: version.number }
  const comments = inOrder(useAnswer(listComments, which).data?.comments ?? [])
  const [wanted, setWanted] = useState<Wanted | undefined>(page === undefined ? undefined : { page })
  const [chosen, setChosen] = useState<string>()
  const [commenting, setCommenting] = useState<Spot>()
  const text = useAnswer(
    readText,
    which,
    version.hasText && (view === 'text' || hasAlong(version) || !hasPages(version)),
  )
  const views = [...(hasPages(version) ? ['pages' as const] : []), ...(version.hasText ? ['text' as const] : [])]
  const shown = view && views.includes(view) ? view : (views[0] ?? 'pages')

  const showPlace = (provisionId: string) => {
    onView('text')
    // The text may only now be put on the screen.
    setTimeout(() => showProvision(provisionId), 100)
  }
  const show = ({ id, found }: CommentRow) => {
    setChosen(id)
    if (found.place) return showPlace(found.place.provisionId)
    onView('pages')
    if (found.page !== null) setWanted({ page: found.page, ...(found.point && { y: found.point.y }) })
  }
  const choose = ({ id }: CommentRow) => {
    setChosen(id)
    document.getElementById(`comment-${id}`)?.scrollIntoView({ block: 'nearest' })
  }
  const reading =
    shown === 'pages' ? (
      <PagesView
        paper={which}
        version={version}
        comments={comments}
        chosen={chosen}
        wanted={wanted}
        onChoose={choose}
        onComment={setCommenting}
      />
    ) : (
      <Answered query={text} lines={16}>
        {found => <TextView paper={which} text={found} comments={comments} onComment={setCommenting} />}
      </Answered>
    )
  return (
    <div className={styles.screen}>
      <div className={styles.main}>
        {views.length > 1 ? (
          <Tabs
            label={say('paper.views')}
            tabs={views.map(name => ({ name, label: say(`paper.view_${name}`) }))}
            chosen={shown}
            onChoose={onView}
          >
            {reading}
          </Tabs>
        ) : (
          reading
        )}
      </div>
      <div className={styles.side} data-print="no">
        {commenting && (
          <CommentForm
            key={JSON.stringify(commenting)}
            paper={which}
            spot={commenting}
            onClose={() => setCommenting(undefined)}
          />
        )}
        <Section title={say('comments.title')}>
          <Comments
            paperId={paper.id}
            number={version.number}
            comments={comments}
            hint={say(hasPages(version) ? 'comments.none' : 'comments.none_text')}
            chosen={chosen}
            onShow={show}
          />
        </Section>
        {text.data && <BroughtAlong {...text.data} onShow={showPlace} />}
      </div>
    </div>
  )
}

function hasPages({ shownAs, pageCount }: VersionRow): boolean {
  return shownAs !== 'own' && pageCount !== null && pageCount > 0
}

function hasAlong({ proposalCount, balloonCount }: VersionRow): boolean {
  return proposalCount + balloonCount > 0
}
