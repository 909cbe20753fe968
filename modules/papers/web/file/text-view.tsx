import { useMemo, useState } from 'react'
import { anchor } from '../../../../packages/text/anchor.ts'
import { type Place, type Provision, wordsOf } from '../../../../packages/text/model.ts'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { roles } from '../../../../ui/controls/roles.ts'
import { CommentIcon } from '../../../../ui/icons.ts'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { CommentRow, readText } from '../../contract.ts'
import type { Spot } from '../comments/spot.ts'
import { SearchField, type Searching } from '../pages/page-search.tsx'
import type { PaperVersion } from '../pages/use-layers.ts'
import { placesIn } from '../text/find.ts'
import { hangingOf, markedWhole, stretchesOfComments, stretchesOfProposals } from '../text/hanging.ts'
import type { SelectedActs, SelectedPassage } from '../text/selected-passages.ts'
import { showProvision, TextDocument } from '../text/text-document.tsx'
import type { CitedInText } from '../text/cited.ts'
import type { OnShelf } from '../text/use-on-shelf.ts'
import styles from './paper-screen.module.css'

interface Props {
  paper: PaperVersion
  text: AnswerOf<typeof readText>
  comments: readonly CommentRow[]
  /** Undefined until it has been looked for. */
  cited: CitedInText | undefined
  onShelf: OnShelf
  onComment: (spot: Spot) => void
  SelectedActs: SelectedActs | undefined
}

/** A file as provisions, with what hangs on them, and what they cite in the margin. */
export function TextView({ paper, text, comments, cited, onShelf, onComment, SelectedActs }: Props) {
  const say = useWords()
  const { document, proposals, balloons } = text
  const [selected, setSelected] = useState<Place>()
  const [passages, setPassages] = useState<readonly SelectedPassage[]>([])
  const { search, hits } = useTextSearch(document.provisions)
  const stretches = useMemo(
    () => hangingOf([...stretchesOfProposals(proposals), ...stretchesOfComments(comments, balloons), ...hits]),
    [proposals, comments, balloons, hits],
  )
  const comment = () => {
    if (selected) onComment({ page: null, point: null, anchor: anchor({ ...document, pictures: {} }, selected) })
    setSelected(undefined)
  }
  return (
    <>
      <div className={styles.bar} data-print="no">
        <SearchField search={search} />
        {selected && (
          <Button icon={<CommentIcon size={18} aria-hidden />} onPress={comment}>
            {say('comments.on_selection')}
          </Button>
        )}
        {SelectedActs && <SelectedActs paper={paper} passages={passages} />}
      </div>
      <section className={styles.textBox} {...roles.scrolling} aria-label={say('paper.view_text')}>
        <TextDocument
          paper={paper}
          document={document}
          stretches={stretches}
          mentions={cited?.mentions}
          onShelf={onShelf}
          marked={useMemo(() => markedWhole(comments), [comments])}
          onSelect={(place, found) => {
            setSelected(place)
            setPassages(found)
          }}
        />
      </section>
    </>
  )
}

/** Searching in the provisions themselves. */
function useTextSearch(provisions: readonly Provision[]) {
  const [typed, type] = useState('')
  const [at, setAt] = useState(0)
  const wanted = useSettled(typed.trim(), 300)
  const hits = useMemo(
    () =>
      wanted.length < 2
        ? []
        : provisions.flatMap(provision =>
            placesIn(wordsOf(provision), wanted).map(place => ({
              provisionId: provision.id,
              stretch: { ...place, kind: 'hit' as const, key: `${place.start}` },
            })),
          ),
    [provisions, wanted],
  )
  const go = (to: number) => {
    const wrapped = (to + hits.length) % Math.max(hits.length, 1)
    setAt(wrapped)
    const hit = hits[wrapped]
    if (hit) showProvision(hit.provisionId)
  }
  const retype = (text: string) => {
    setAt(0)
    type(text)
  }
  const search: Searching = { typed, type: retype, count: hits.length, answered: wanted.length > 1, at, go }
  return { search, hits }
}
