import { useState } from 'react'
import { CardChoice } from '../../../../ui/controls/choices.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { PaperRow } from '../../contract.ts'
import { bring } from './sending.ts'

interface Props {
  paper: Pick<PaperRow, 'id' | 'title'>
  files: readonly File[]
  onClose: () => void
}

/** Files let go over one paper: its next version, or papers of their own? Asked, never guessed. */
export function NextVersion({ paper: { id, title }, files, onClose }: Props) {
  const say = useWords()
  const [as, setAs] = useState<'version' | 'apart'>(files.length === 1 ? 'version' : 'apart')
  const send = () => {
    bring(files, as === 'version' ? { paperId: id } : {})
    onClose()
  }
  return (
    <Dialog title={say(files.length === 1 ? 'next.title' : 'next.titles', { count: files.length })} onClose={onClose}>
      <Form
        onSubmit={send}
        buttons={
          <DialogButtons onCancel={onClose} busy={false}>
            {say('next.bring')}
          </DialogButtons>
        }
      >
        <p>{files.map(({ name }) => name).join(', ')}</p>
        <CardChoice
          label={say('next.choice')}
          value={as}
          options={[
            { value: 'version', label: say('next.version', { title }), hint: say('next.version_why') },
            { value: 'apart', label: say('next.apart') },
          ]}
          onChange={setAs}
        />
      </Form>
    </Dialog>
  )
}
