import { CardChoice } from '../../../../ui/controls/choices.tsx'
import { Conflict } from '../../../../ui/controls/conflict.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Field } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { PaperView } from '../../contract.ts'
import { Readers } from './readers.tsx'
import { idsIn, useSharing } from './use-sharing.ts'

type Sharing = PaperView['sharing']

const ways: readonly Sharing[] = ['mine', 'chosen', 'everyone']

/** What a paper is called, and who may read it. */
export function SharePaper({ paper, onClose }: { paper: PaperView; onClose: () => void }) {
  const say = useWords()
  const { mine, setMine, names, readers, addReader, removeReader, edit } = useSharing(paper, onClose)
  const labels = { title: say('papers.name'), sharing: say('share.who'), readers: say('share.chosen') }
  const read = (name: string, value: string) => {
    if (name === 'readers')
      return idsIn(value)
        .map(id => names.get(id) ?? id)
        .join(', ')
    return name === 'sharing' ? say(`share.${value}`) : value
  }
  const buttons = (
    <DialogButtons onCancel={onClose} busy={edit.busy}>
      {say('share.save')}
    </DialogButtons>
  )
  return (
    <Dialog title={say('share.title')} onClose={onClose}>
      <Form onSubmit={() => void edit.save()} obstacle={edit.obstacle} buttons={buttons}>
        {edit.clash && <Conflict clash={edit.clash} mine={mine} labels={labels} read={read} />}
        <Field name="title" label={labels.title} value={mine.title} onChange={title => setMine({ ...mine, title })} />
        <CardChoice<Sharing>
          label={labels.sharing}
          value={mine.sharing}
          options={ways.map(value => ({ value, label: say(`share.${value}`) }))}
          onChange={sharing => setMine({ ...mine, sharing })}
        />
        {mine.sharing === 'chosen' && (
          <Readers
            label={say('share.add')}
            ids={readers}
            names={names}
            keeperId={paper.keeper.id}
            onAdd={addReader}
            onRemove={removeReader}
          />
        )}
      </Form>
    </Dialog>
  )
}
