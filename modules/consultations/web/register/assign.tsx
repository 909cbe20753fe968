import { useState } from 'react'
import { Answered } from '../../../../ui/asking/answered.tsx'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Select } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { assignSections, listAssignments, type RoundView } from '../../contract.ts'
import { type Answerer, AnswererFields } from './answerer-fields.tsx'
import styles from './register.module.css'
import { changed } from './use-answering.ts'
import { useSections } from './use-sections.ts'

type Assignment = Omit<AnswerOf<typeof listAssignments>['items'][number], 'open'>

/** Which organ answers for which section of the text, and until when. */
export function Assign({ round, onClose }: { round: RoundView; onClose: () => void }) {
  const say = useWords()
  const kept = useAnswer(listAssignments, { id: round.id })
  return (
    <Dialog wide title={say('register.assign')} onClose={onClose}>
      <p className={theme.soft}>{say('register.assign_why')}</p>
      <Answered query={kept}>{({ items }) => <Fields round={round} kept={items} onClose={onClose} />}</Answered>
    </Dialog>
  )
}

function Fields({ round, kept, onClose }: { round: RoundView; kept: readonly Assignment[]; onClose: () => void }) {
  const say = useWords()
  const [items, setItems] = useState(kept)
  const sections = useSections(round)
  const titles = new Map(sections.map(({ id, title }) => [id, title]))
  const act = useAct(assignSections, { refreshes: changed, done: onClose })
  const save = () =>
    act.go({
      id: round.id,
      items: items.map(({ provisionId, body, dueOn }) => ({ provisionId, bodyId: body.id, dueOn })),
    })
  return (
    <Form
      onSubmit={() => void save()}
      obstacle={act.obstacle}
      buttons={
        <DialogButtons onCancel={onClose} busy={act.busy}>
          {say('register.assign_save')}
        </DialogButtons>
      }
    >
      {items.length === 0 && <p>{say('register.assign_none')}</p>}
      <ul className={styles.plain}>
        {items.map(item => (
          <li key={item.provisionId} className={styles.acts}>
            <span>
              <strong>{titles.get(item.provisionId ?? '') ?? (item.label || say('register.whole_text'))}</strong>:{' '}
              {item.body.name}
              {item.dueOn !== null && ` (${say('round.due', { day: say.day(item.dueOn) })})`}
            </span>
            <Button kind="quiet" onPress={() => setItems(items.filter(one => one !== item))}>
              {say('register.assign_remove', { name: item.body.name })}
            </Button>
          </li>
        ))}
      </ul>
      <OneMore
        sections={sections}
        onAdd={item => setItems([...items.filter(one => one.provisionId !== item.provisionId), item])}
      />
    </Form>
  )
}

/** One section, the organ that answers for it, and the day. */
function OneMore({ sections, onAdd }: { sections: ReturnType<typeof useSections>; onAdd: (item: Assignment) => void }) {
  const say = useWords()
  const [provisionId, setProvisionId] = useState('')
  const [answerer, setAnswerer] = useState<Answerer>({ dueOn: '' })
  const { body, dueOn } = answerer
  const add = () => {
    if (!body) return
    const label = sections.find(({ id }) => id === provisionId)?.title ?? ''
    onAdd({ provisionId: provisionId || null, label, body, dueOn: dueOn || null })
    setAnswerer({ dueOn })
  }
  return (
    <fieldset className={styles.more}>
      <legend>{say('register.assign_more')}</legend>
      <Select
        label={say('register.section')}
        value={provisionId}
        options={[
          { value: '', label: say('register.whole_text') },
          ...sections.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={setProvisionId}
      />
      <AnswererFields value={answerer} onChange={setAnswerer} />
      {body && <Button onPress={add}>{say('register.assign_add')}</Button>}
    </fieldset>
  )
}
