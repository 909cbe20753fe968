import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { CardChoice } from '../../../../ui/controls/choices.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Field, LongField, Select } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { AddIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RoundView } from '../../contract.ts'
import styles from './progress.module.css'
import { useRecording, type Way } from './use-recording.ts'

interface Props {
  round: RoundView
  asked: RoundView['asked'][number]
  onClose: () => void
}

const ways: readonly Way[] = ['letter', 'phone', 'paper']

/** Writes down what reached us by letter or telephone; it keeps its source, and is marked as recorded. */
export function RecordAnswer({ round, asked, onClose }: Props) {
  const say = useWords()
  const [how, setHow] = useState<'agreed' | 'sent'>('agreed')
  const recording = useRecording({ round, asked, onDone: onClose })
  const { source, setSource, items, setItems } = recording
  const buttons = (
    <DialogButtons onCancel={onClose} busy={recording.busy}>
      {say('record.save')}
    </DialogButtons>
  )
  return (
    <Dialog title={say('progress.record_for', { name: asked.party.name })} onClose={onClose}>
      <Form onSubmit={() => void recording.save(how)} obstacle={recording.obstacle} buttons={buttons}>
        <Select
          label={say('record.how')}
          value={source.kind}
          options={ways.map(value => ({ value, label: say(`said.by_${value}`) }))}
          onChange={kind => setSource({ ...source, kind: ways.find(way => way === kind) ?? source.kind })}
        />
        {source.kind !== 'phone' && (
          <Field
            label={say('record.number')}
            maxLength={100}
            value={source.number}
            onChange={number => setSource({ ...source, number })}
          />
        )}
        <DateField
          name="source"
          label={say('record.date')}
          value={source.date}
          onChange={date => setSource({ ...source, date })}
        />
        <CardChoice
          label={say('record.what')}
          sideBySide
          value={how}
          options={[
            { value: 'agreed', label: say('record.agreed') },
            { value: 'sent', label: say('record.sent') },
          ]}
          onChange={setHow}
        />
        {how === 'sent' && <Recorded items={items} onChange={setItems} />}
      </Form>
    </Dialog>
  )
}

type Items = ReturnType<typeof useRecording>['items']

/** What was said, comment by comment, each with its place as the letter says it. */
function Recorded({ items, onChange }: { items: Items; onChange: (items: Items) => void }) {
  const say = useWords()
  const set = (place: number, change: Partial<Items[number]>) =>
    onChange(items.map((item, at) => (at === place ? { ...item, ...change } : item)))
  return (
    <>
      {items.map((item, place) => (
        <div key={item.key} className={styles.recorded}>
          <LongField
            label={say('record.words', { place: place + 1 })}
            rows={3}
            value={item.words}
            onChange={words => set(place, { words })}
          />
          <Field
            label={say('record.where')}
            hint={say('record.where_hint')}
            maxLength={300}
            value={item.saidWhere}
            onChange={saidWhere => set(place, { saidWhere })}
          />
        </div>
      ))}
      <Button
        icon={<AddIcon size={18} aria-hidden />}
        onPress={() => onChange([...items, { key: items.length, words: '', saidWhere: '' }])}
      >
        {say('record.another')}
      </Button>
    </>
  )
}
