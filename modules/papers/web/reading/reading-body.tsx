import { useState } from 'react'
import { anchor } from '../../../../packages/text/anchor.ts'
import type { Place } from '../../../../packages/text/model.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { NoteRow, VersionRow } from '../../contract.ts'
import { placeName } from '../comments/place-name.ts'
import type { Spot } from '../comments/spot.ts'
import type { View } from '../file/views.ts'
import { Pages } from '../pages/pages.tsx'
import type { PaperVersion } from '../pages/use-layers.ts'
import type { Wanted } from '../pages/use-scroll.ts'
import type { Hanging } from '../text/hanging.ts'
import { type ShownText, TextDocument } from '../text/text-document.tsx'
import type { CalledPlace } from './called.ts'
import { NoteForm } from './note-form.tsx'
import { NotesList } from './notes-list.tsx'
import styles from './reading.module.css'
import { SelectionMenu } from './selection-menu.tsx'
import type { Notes } from './use-notes.ts'

interface Props {
  paper: PaperVersion
  version: VersionRow
  view: View
  document: ShownText | undefined
  hanging: Hanging
  wanted: Wanted | undefined
  notes: Notes
  onGo: (place: CalledPlace) => void
}

/** What is read, and one's own notes beside it. */
export function ReadingBody({ paper, version, view, document, hanging, wanted, notes, onGo }: Props) {
  const say = useWords()
  const [here, setHere] = useState(1)
  const [selected, setSelected] = useState<Place>()
  const [writing, setWriting] = useState<Spot>()
  const spotOf = (place: Place): Spot | undefined =>
    document && { page: null, point: null, anchor: anchor({ ...document, pictures: {} }, place) }
  const highlight = (colour: NoteRow['colour']) => {
    const spot = selected && spotOf(selected)
    if (spot) notes.make({ spot, kind: 'highlight', colour })
    setSelected(undefined)
  }
  const write = (words: string) => {
    if (writing) notes.make({ spot: writing, kind: 'note', words }, () => setWriting(undefined))
  }
  const show = ({ found: { place, page } }: NoteRow) => {
    if (place) onGo({ provisionId: place.provisionId })
    else if (page !== null) onGo({ page })
  }
  const writeOnPage = (
    <Button kind="quiet" onPress={() => setWriting({ page: here, point: null, anchor: null })}>
      {say('notes.on_page', { page: here })}
    </Button>
  )
  return (
    <div className={styles.screen}>
      {view === 'text' && document ? (
        <TextDocument paper={paper} document={document} stretches={hanging} onSelect={setSelected} />
      ) : (
        <div className={styles.pages}>
          <Pages paperId={paper.id} version={version} zoom="width" turn={0} wanted={wanted} onRead={setHere} />
        </div>
      )}
      <div className={styles.side} data-print="no">
        {selected && <SelectionMenu onHighlight={highlight} onNote={() => setWriting(spotOf(selected))} />}
        {writing && (
          <NoteForm
            title={placeName(say, writing)}
            busy={notes.busy}
            onSave={write}
            onClose={() => setWriting(undefined)}
          />
        )}
        <Section title={say('notes.title')} aside={view === 'pages' && writeOnPage}>
          <p className={styles.hint}>{say('notes.private')}</p>
          <NotesList notes={notes.all} onShow={show} onRemove={notes.remove} />
        </Section>
      </div>
    </div>
  )
}
