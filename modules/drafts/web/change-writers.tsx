import { useState } from 'react'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { type PaperView, readPaper } from '../../papers/contract.ts'
import { Readers } from '../../papers/web/file/readers.tsx'
import { changeWriters, type DraftView, readDraft } from '../contract.ts'

interface Props {
  paper: Pick<PaperView, 'id' | 'keeper'>
  writers: DraftView['writers']
  onClose: () => void
}

/** Who writes on a text beside its keeper. */
export function ChangeWriters({ paper: { id, keeper }, writers: named, onClose }: Props) {
  const say = useWords()
  const [writers, setWriters] = useState(named)
  const ids = writers.map(writer => writer.id)
  const act = useAct(changeWriters, { refreshes: [readDraft, readPaper], done: onClose })
  return (
    <Dialog title={say('draft.writers')} onClose={onClose}>
      <Form
        onSubmit={() => void act.go({ id, writers: ids })}
        obstacle={act.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={act.busy}>
            {say('draft.writers_save')}
          </DialogButtons>
        }
      >
        <p>{say('draft.writers_effect', { name: keeper.name })}</p>
        <Readers
          label={say('draft.writer_add')}
          ids={ids}
          names={new Map(writers.map(writer => [writer.id, writer.name]))}
          keeperId={keeper.id}
          onAdd={(writer, name) => setWriters([...writers, { id: writer, name }])}
          onRemove={writer => setWriters(writers.filter(one => one.id !== writer))}
        />
      </Form>
    </Dialog>
  )
}
