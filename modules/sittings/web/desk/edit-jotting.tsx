import { useState } from 'react'
import { useEdit } from '../../../../ui/asking/use-edit.ts'
import { Conflict } from '../../../../ui/controls/conflict.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { changeJotting, type DeskSeat, type Jotting, listJottings } from '../../contract.ts'
import { SpeakerField } from './speaker-field.tsx'

interface Props {
  id: string
  jotting: Jotting
  seats: readonly DeskSeat[]
  onClose: () => void
}

interface Fields {
  speakerId: string
  words: string
}

/** Corrects a line; when another recorder was there first, both are shown side by side. */
export function EditJotting({ id, jotting, seats, onClose }: Props) {
  const say = useWords()
  const opened: Fields = { speakerId: jotting.speaker?.id ?? '', words: jotting.words }
  const [mine, setMine] = useState(opened)
  const edit = useEdit(changeJotting, {
    opened,
    version: jotting.version,
    mine,
    input: ({ speakerId, words }) => ({
      id,
      jottingId: jotting.id,
      ...(speakerId !== undefined && { speakerId: speakerId === '' ? null : speakerId }),
      ...(words !== undefined && { words }),
    }),
    fieldsOf: current => {
      const { speakerId, words } = current as { speakerId: string | null; words: string }
      return { speakerId: speakerId ?? '', words }
    },
    refreshes: [listJottings],
    done: onClose,
  })
  const nameOf = (personId: string) =>
    seats.find(({ person }) => person.id === personId)?.person.name ?? say('jotting.meeting')
  return (
    <Dialog title={say('jotting.edit')} onClose={onClose} wide>
      <Form
        obstacle={edit.obstacle}
        onSubmit={() => void edit.save()}
        buttons={
          <DialogButtons onCancel={onClose} busy={edit.busy}>
            {say('jotting.save')}
          </DialogButtons>
        }
      >
        {edit.clash ? (
          <Conflict
            clash={edit.clash}
            mine={mine}
            labels={{ speakerId: say('jotting.speaker'), words: say('jotting.words') }}
            read={(name, value) => (name === 'speakerId' ? nameOf(value) : value)}
          />
        ) : (
          <>
            <SpeakerField
              seats={seats}
              value={mine.speakerId}
              onChange={speakerId => setMine({ ...mine, speakerId })}
            />
            <LongField
              label={say('jotting.words')}
              name="words"
              required
              rows={6}
              value={mine.words}
              onChange={words => setMine({ ...mine, words })}
            />
          </>
        )}
      </Form>
    </Dialog>
  )
}
