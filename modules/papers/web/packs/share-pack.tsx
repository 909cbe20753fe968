import { CardChoice } from '../../../../ui/controls/choices.tsx'
import { Conflict } from '../../../../ui/controls/conflict.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Field } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { PackView } from '../../contract.ts'
import { Readers } from '../file/readers.tsx'
import { idsIn, usePackSharing } from './use-pack-sharing.ts'

type Sharing = PackView['sharing']

const ways: readonly Sharing[] = ['mine', 'chosen', 'everyone']

/** What a pack is called, and who may see it. */
export function SharePack({ pack, onClose }: { pack: PackView; onClose: () => void }) {
  const say = useWords()
  const { mine, setMine, names, readers, addReader, removeReader, edit } = usePackSharing(pack, onClose)
  const labels = { title: say('packs.name'), sharing: say('packs.sharing'), readers: say('share.chosen') }
  const read = (name: string, value: string) => {
    if (name === 'sharing') return say(`share.${value}`)
    if (name !== 'readers') return value
    return idsIn(value)
      .map(id => names.get(id) ?? id)
      .join(', ')
  }
  const buttons = (
    <DialogButtons onCancel={onClose} busy={edit.busy}>
      {say('share.save')}
    </DialogButtons>
  )
  return (
    <Dialog title={say('pack.share')} onClose={onClose}>
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
            keeperId={pack.keeper.id}
            onAdd={addReader}
            onRemove={removeReader}
          />
        )}
      </Form>
    </Dialog>
  )
}
