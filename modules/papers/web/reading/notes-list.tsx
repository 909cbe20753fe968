import { Button } from '../../../../ui/controls/button.tsx'
import { Mark } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { NoteRow } from '../../contract.ts'
import { placeName } from '../comments/place-name.ts'
import styles from './reading.module.css'

interface Props {
  notes: readonly NoteRow[]
  onShow: (note: NoteRow) => void
  onRemove: (note: NoteRow) => void
}

/** One's own notes; those whose place is unclear in this version stay listed. */
export function NotesList({ notes, onShow, onRemove }: Props) {
  const say = useWords()
  if (notes.length === 0) return <p className={styles.hint}>{say('notes.none')}</p>
  return (
    <ul className={styles.notes} aria-label={say('notes.title')}>
      {notes.map(note => {
        const name = placeName(say, { ...note.spot, page: note.found.page ?? note.spot.page })
        return (
          <li key={note.id} className={styles.note} data-colour={note.colour}>
            {note.found.state === 'unclear' ? (
              <p>
                <Mark standing="waiting">{say('comments.unclear')}</Mark> {name}
              </p>
            ) : (
              <Button kind="quiet" onPress={() => onShow(note)}>
                {name}
              </Button>
            )}
            <p className={styles.noteWords}>
              {note.words || say(note.kind === 'pen' ? 'notes.pen' : 'notes.highlight')}
            </p>
            <Button kind="quiet" aria-label={`${say('notes.remove')}: ${name}`} onPress={() => onRemove(note)}>
              {say('notes.remove')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
