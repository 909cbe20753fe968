import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { NoteRow } from '../../contract.ts'
import { placeName } from '../comments/place-name.ts'
import { type View, viewsOf } from '../file/views.ts'
import type { SelectedActs, SelectedPassage } from '../text/selected-passages.ts'
import type { CalledPlace } from './called.ts'
import { NoteForm } from './note-form.tsx'
import type { NoteGroup } from './note-groups.ts'
import { NotesList } from './notes-list.tsx'
import { PlacingNotice } from './placing-notice.tsx'
import { Read, type ReadProps } from './read.tsx'
import styles from './reading.module.css'
import { SelectionMenu } from './selection-menu.tsx'
import { spotIn } from './spot-in.ts'
import { useNoteTaking } from './use-note-taking.ts'
import type { Notes } from './use-notes.ts'
import { usePlacing } from './use-placing.ts'

interface Props extends Omit<ReadProps, 'notes' | 'onRead' | 'onSelect' | 'onPick'> {
  notes: Notes
  onView: (view: View) => void
  onGo: (place: CalledPlace) => void
  /** What others than this module can do with words that are selected. */
  SelectedActs?: SelectedActs | undefined
}

/** What is read, and one's own notes beside it. */
export function ReadingBody({ notes, onView, onGo, SelectedActs, ...read }: Props) {
  const { paper, version, view, document, inking } = read
  const say = useWords()
  const [page, setPage] = useState(1)
  const [passages, setPassages] = useState<readonly SelectedPassage[]>([])
  const taking = useNoteTaking(notes, document)
  const placing = usePlacing(notes, viewsOf(version), onView)
  const put = (place: CalledPlace) => placing.put(spotIn(document, place))
  const select: ReadProps['onSelect'] = (place, selected) => {
    taking.select(place)
    setPassages(selected)
  }
  const remove = (group: NoteGroup) => {
    if (group.strokes === 0) return notes.remove(group.first)
    const onPress = inking.ink.eraseAll(group.notes)
    toast(say('notes.removed'), 'settled', { label: say('notes.undo'), onPress })
  }
  return (
    <div className={styles.screen} data-writing={inking.writes}>
      <Read {...read} notes={notes.all} onRead={setPage} onSelect={select} onPick={placing.group && put} />
      <div className={styles.side} data-print="no">
        {placing.group ? (
          <PlacingNotice view={view} page={page} onPage={number => put({ page: number })} onStop={placing.stop} />
        ) : (
          (taking.selected || (SelectedActs && passages.length > 0)) &&
          !taking.writing &&
          !inking.writes && (
            <SelectionMenu
              taking={taking.selected && { onHighlight: taking.highlight, onNote: () => taking.begin(taking.selected) }}
            >
              {SelectedActs && passages.length > 0 && <SelectedActs paper={paper} passages={passages} />}
            </SelectionMenu>
          )
        )}
        {taking.writing && (
          <NoteForm
            title={placeName(say, taking.writing)}
            busy={notes.busy}
            onSave={taking.save}
            onClose={() => taking.begin(undefined)}
          />
        )}
        <Section
          title={say('notes.title')}
          aside={
            view === 'pages' && (
              <Button kind="quiet" onPress={() => taking.begin({ page, point: null, anchor: null })}>
                {say('notes.on_page', { page })}
              </Button>
            )
          }
        >
          <p className={theme.soft}>{say('notes.private')}</p>
          <NotesList
            paperId={paper.id}
            notes={notes.all}
            onShow={note => goTo(note, onGo)}
            onRemove={remove}
            onPlace={placing.begin}
          />
        </Section>
      </div>
    </div>
  )
}

function goTo({ found: { place, page } }: NoteRow, onGo: Props['onGo']): void {
  if (place) onGo({ provisionId: place.provisionId })
  else if (page !== null) onGo({ page })
}
