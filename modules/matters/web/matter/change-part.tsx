import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { readPaper } from '../../../papers/contract.ts'
import { listMatters, type PartKind, type PartPaper, readMatter, setParts } from '../../contract.ts'
import { PartFields, placed, type Said } from '../beginning/part-fields.tsx'

interface Props {
  matterId: string
  kind: PartKind
  paper: PartPaper
  onClose: () => void
}

/** Says anew what a paper is in its matter. */
export function ChangePart({ matterId, kind, paper: { id, title, type, draftingBody }, onClose }: Props) {
  const say = useWords()
  const [said, setSaid] = useState<Said>({ part: kind, title, type: type ?? '', draftingBody })
  const act = useAct(setParts, { refreshes: [readMatter, listMatters, readPaper], done: onClose })
  return (
    <Dialog wide title={say('matter.change_part')} onClose={onClose}>
      <Form
        onSubmit={() => void act.go({ id: matterId, parts: [placed(id, said, title)] })}
        obstacle={act.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={act.busy}>
            {say('matter.save')}
          </DialogButtons>
        }
      >
        <PartFields said={said} organ={null} onChange={change => setSaid({ ...said, ...change })} />
      </Form>
    </Dialog>
  )
}
