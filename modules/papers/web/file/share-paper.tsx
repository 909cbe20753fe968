import { useState } from 'react'
import { listAccounts } from '../../../accounts/contract.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { useEdit } from '../../../../ui/asking/use-edit.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { CardChoice } from '../../../../ui/controls/choices.tsx'
import { Conflict } from '../../../../ui/controls/conflict.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Field } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { PickList } from '../../../../ui/controls/pick-list.tsx'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { changePaper, listPapers, type PaperView, readPaper } from '../../contract.ts'
import styles from './share-paper.module.css'

type Sharing = PaperView['sharing']

interface Fields {
  title: string
  sharing: Sharing
  /** Ids, as one text so that two versions can be compared. */
  readers: string
}

const ways: readonly Sharing[] = ['mine', 'chosen', 'everyone']

/** What a paper is called, and who may read it. */
export function SharePaper({ paper, onClose }: { paper: PaperView; onClose: () => void }) {
  const say = useWords()
  const opened = fieldsOf(paper)
  const [mine, setMine] = useState(opened)
  const [names, setNames] = useState(new Map(paper.readers.map(({ id, name }) => [id, name])))
  const edit = useEdit(changePaper, {
    opened,
    version: paper.version,
    mine,
    input: ({ readers, ...change }: Partial<Fields>) => ({
      id: paper.id,
      ...change,
      ...(readers !== undefined && { readers: idsIn(readers) }),
    }),
    fieldsOf: current => fieldsOf(current as PaperView),
    refreshes: [readPaper, listPapers],
    done: onClose,
  })
  const read = (name: string, value: string) =>
    name === 'sharing' ? say(`share.${value}`) : name === 'readers' ? namesOf(value, names) : value
  const setReaders = (ids: readonly string[]) => setMine({ ...mine, readers: ids.join() })
  return (
    <Dialog title={say('share.title')} onClose={onClose}>
      <Form
        onSubmit={() => void edit.save()}
        obstacle={edit.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={edit.busy}>
            {say('share.save')}
          </DialogButtons>
        }
      >
        {edit.clash && (
          <Conflict
            clash={edit.clash}
            mine={mine}
            labels={{ title: say('papers.name'), sharing: say('share.who'), readers: say('share.chosen') }}
            read={read}
          />
        )}
        <Field
          name="title"
          label={say('papers.name')}
          value={mine.title}
          onChange={title => setMine({ ...mine, title })}
        />
        <CardChoice<Sharing>
          label={say('share.who')}
          value={mine.sharing}
          options={ways.map(value => ({ value, label: say(`share.${value}`) }))}
          onChange={sharing => setMine({ ...mine, sharing })}
        />
        {mine.sharing === 'chosen' && (
          <Readers
            ids={idsIn(mine.readers)}
            names={names}
            keeperId={paper.keeper.id}
            onAdd={(id, name) => {
              setNames(new Map(names).set(id, name))
              setReaders([...idsIn(mine.readers), id])
            }}
            onRemove={id => setReaders(idsIn(mine.readers).filter(other => other !== id))}
          />
        )}
      </Form>
    </Dialog>
  )
}

interface ReadersProps {
  ids: readonly string[]
  names: ReadonlyMap<string, string>
  keeperId: string
  onAdd: (id: string, name: string) => void
  onRemove: (id: string) => void
}

function Readers({ ids, names, keeperId, onAdd, onRemove }: ReadersProps) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const accounts = useAnswer(listAccounts, { search, take: 20 }, search !== '')
  const found = accounts.data?.items
    .filter(({ id }) => id !== keeperId && !ids.includes(id))
    .map(({ id, name, login }) => ({ id, title: name, below: login ?? undefined }))
  return (
    <>
      <ul className={styles.readers}>
        {ids.map(id => (
          <li key={id}>
            {names.get(id)}
            <Button kind="quiet" onPress={() => onRemove(id)}>
              {say('share.remove', { name: names.get(id) })}
            </Button>
          </li>
        ))}
      </ul>
      <PickList
        label={say('share.add')}
        search={typed}
        onSearch={setTyped}
        found={search === '' ? undefined : found}
        onPick={({ id, title }) => {
          onAdd(id, title)
          setTyped('')
        }}
      />
    </>
  )
}

function fieldsOf({ title, sharing, readers }: Pick<PaperView, 'title' | 'sharing' | 'readers'>): Fields {
  return { title, sharing, readers: readers.map(({ id }) => id).join() }
}

function idsIn(readers: string): string[] {
  return readers === '' ? [] : readers.split(',')
}

function namesOf(readers: string, names: ReadonlyMap<string, string>): string {
  return idsIn(readers)
    .map(id => names.get(id) ?? id)
    .join(', ')
}
