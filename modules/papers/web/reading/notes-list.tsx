import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { Mark } from '../../../../ui/controls/notice.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { NoteRow } from '../../contract.ts'
import { placeName } from '../comments/place-name.ts'
import { EditNote } from './edit-note.tsx'
import { groupsOf, type NoteGroup } from './note-groups.ts'
import styles from './reading.module.css'

interface Props {
  paperId: string
  notes: readonly NoteRow[]
  onShow: (note: NoteRow) => void
  onRemove: (group: NoteGroup) => void
  /** Begins to put what has no clear place somewhere else. */
  onPlace: (group: NoteGroup) => void
}

/** One's own notes; those whose place is unclear in this version stay listed. */
export function NotesList({ paperId, notes, onShow, onRemove, onPlace }: Props) {
  const say = useWords()
  if (notes.length === 0) return <p className={theme.soft}>{say('notes.none')}</p>
  return (
    <ul className={styles.notes} aria-label={say('notes.title')}>
      {groupsOf(notes).map(group => (
        <li key={group.key} className={styles.note} data-colour={group.first.colour}>
          <Note
            paperId={paperId}
            group={group}
            onShow={() => onShow(group.first)}
            onRemove={() => onRemove(group)}
            onPlace={() => onPlace(group)}
          />
        </li>
      ))}
    </ul>
  )
}

interface NoteProps {
  paperId: string
  group: NoteGroup
  onShow: () => void
  onRemove: () => void
  onPlace: () => void
}

function Note({ paperId, group, onShow, onRemove, onPlace }: NoteProps) {
  const say = useWords()
  const [editing, setEditing] = useState(false)
  const { first, strokes } = group
  const { spot, found, kind, words } = first
  const name = placeName(say, { ...spot, page: found.page ?? spot.page })
  const unclear = found.state === 'unclear'
  if (editing) return <EditNote paperId={paperId} note={first} onClose={() => setEditing(false)} />
  const said = strokes > 0 ? say('notes.strokes', { count: strokes }) : words || say(`notes.${kind}`)
  return (
    <>
      {unclear ? (
        <p>
          <Mark standing="waiting">{say('comments.unclear')}</Mark> {name}
        </p>
      ) : (
        <Button kind="quiet" onPress={onShow}>
          {name}
        </Button>
      )}
      <p className={styles.noteWords}>{said}</p>
      <div className={styles.acts}>
        {unclear && <Button onPress={onPlace}>{say('notes.place')}</Button>}
        {strokes === 0 && (
          <Button kind="quiet" aria-label={`${say('notes.edit')}: ${name}`} onPress={() => setEditing(true)}>
            {say('notes.edit')}
          </Button>
        )}
        <Button kind="quiet" aria-label={`${say('notes.remove')}: ${name}`} onPress={onRemove}>
          {say('notes.remove')}
        </Button>
      </div>
    </>
  )
}
