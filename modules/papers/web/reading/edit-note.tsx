import { useState } from 'react'
import { useEdit } from '../../../../ui/asking/use-edit.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Conflict } from '../../../../ui/controls/conflict.tsx'
import { LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { changeNote, listNotes, type NoteRow } from '../../contract.ts'
import { useFirstField } from '../comments/use-first-field.ts'
import { usePutOff } from '../packs/waiting/use-put-off.ts'
import styles from './reading.module.css'

interface Props {
  paperId: string
  note: NoteRow
  onClose: () => void
}

/** Changes the words of one's own note, or writes some beside a highlight. */
export function EditNote({ paperId, note, onClose }: Props) {
  const say = useWords()
  const form = useFirstField<HTMLDivElement>()
  const [words, setWords] = useState(note.words)
  const edit = useEdit(changeNote, {
    opened: { words: note.words },
    version: note.version,
    mine: { words },
    input: change => ({ id: paperId, noteId: note.id, ...change }),
    fieldsOf: current => ({ words: (current as NoteRow).words }),
    refreshes: [listNotes],
    done: onClose,
    putOff: usePutOff(paperId).change,
  })
  // A note of words says something; a highlight may stand for itself.
  const save = () => (note.kind === 'highlight' || words.trim() !== '') && void edit.save()
  return (
    <div ref={form} className={styles.editing}>
      <Form
        onSubmit={save}
        obstacle={edit.obstacle}
        buttons={
          <>
            <Button onPress={onClose}>{say('dialog.cancel')}</Button>
            <Button kind="primary" type="submit" busy={edit.busy}>
              {say('notes.save')}
            </Button>
          </>
        }
      >
        {edit.clash && (
          <Conflict
            clash={edit.clash}
            mine={{ words }}
            labels={{ words: say('notes.words') }}
            read={(_, value) => value}
          />
        )}
        <LongField name="words" label={say('notes.words')} value={words} onChange={setWords} />
      </Form>
    </div>
  )
}
