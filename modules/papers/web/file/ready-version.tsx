import { useMemo, useState } from 'react'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Tabs } from '../../../../ui/controls/tabs.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listComments, type PaperView, readText, type VersionRow } from '../../contract.ts'
import type { Cited } from '../text/cited.ts'
import { inOtherReading } from '../text/in-old-code.ts'
import type { SelectedActs } from '../text/selected-passages.ts'
import { TextDocument } from '../text/text-document.tsx'
import { useCitations } from '../text/use-citations.ts'
import { useOnShelf } from '../text/use-on-shelf.ts'
import { inOrder } from '../comments/in-order.ts'
import type { Spot } from '../comments/spot.ts'
import { PagesView } from './pages-view.tsx'
import { Losses } from './losses.tsx'
import styles from './paper-screen.module.css'
import { hasPages, type View, viewsOf } from './views.ts'
import { Said } from './said.tsx'
import { TextView } from './text-view.tsx'
import { usePlaces } from './use-places.ts'

const none: readonly Cited[] = []

interface Props {
  paper: PaperView
  version: VersionRow
  page: number | undefined
  view: View | undefined
  /** The letters of an old code page are shown the other way: as in the file, or turned. */
  otherReading: boolean
  onView: (view: View) => void
  SelectedActs: SelectedActs | undefined
}

/** A version that has been read: its pages or its text, and what is said about it. */
export function ReadyVersion({ paper, version, page, view, otherReading, onView, SelectedActs }: Props) {
  const say = useWords()
  const which = { id: paper.id, number: version.number }
  const [commenting, setCommenting] = useState<Spot>()
  const { wanted, chosen, choose, show, showPlace } = usePlaces(page, onView)
  const said = useAnswer(listComments, which).data
  const comments = useMemo(() => inOrder(said?.comments ?? []), [said])
  const views = viewsOf(version)
  const shown = view && views.includes(view) ? view : (views[0] ?? 'pages')
  const broughtAlong = version.proposalCount + version.balloonCount > 0
  const text = useAnswer(readText, which, version.hasText && (shown === 'text' || broughtAlong))
  const cited = useCitations(shown === 'text' ? text.data?.document : undefined, paper.head.symbol)
  const onShelf = useOnShelf(cited?.documents ?? none, paper.id)
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
        SelectedActs={version.hasText ? SelectedActs : undefined}
      />
    ) : (
      <Answered query={text} lines={16}>
        {found =>
          otherReading && version.encoding ? (
            <TextDocument paper={which} document={inOtherReading(found.document, version.encoding)} />
          ) : (
            <TextView
              paper={which}
              text={found}
              comments={comments}
              cited={cited}
              onShelf={onShelf}
              onComment={setCommenting}
              SelectedActs={SelectedActs}
            />
          )
        }
      </Answered>
    )
  const tabs = views.map(name => ({ name, label: say(`paper.view_${name}`) }))
  return (
    <div className={styles.screen}>
      <div className={styles.main}>
        {tabs.length > 1 ? (
          <Tabs label={say('paper.views')} tabs={tabs} chosen={shown} onChoose={onView}>
            <Losses version={version} view={shown} />
            {reading}
          </Tabs>
        ) : (
          <>
            <Losses version={version} view={shown} />
            {reading}
          </>
        )}
      </div>
      <Said
        paper={which}
        comments={comments}
        hint={say(hasPages(version) ? 'comments.none' : 'comments.none_text')}
        chosen={chosen}
        commenting={commenting}
        along={text.data}
        cited={shown === 'text' ? cited?.documents : undefined}
        onShelf={onShelf}
        onShow={show}
        onShowPlace={showPlace}
        onCommented={() => setCommenting(undefined)}
      />
    </div>
  )
}
