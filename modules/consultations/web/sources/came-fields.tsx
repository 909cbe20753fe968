import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Field, Select } from '../../../../ui/controls/field.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Came } from './items.ts'
import styles from './sources.module.css'

interface Props {
  came: Came
  onChange: (came: Came) => void
}

const ways: readonly Came['kind'][] = ['letter', 'paper', 'word', 'sheet', 'floor', 'phone']

/** How comments reached us, with the number and day of a letter. */
export function CameFields({ came, onChange }: Props) {
  const say = useWords()
  const isSpoken = came.kind === 'phone' || came.kind === 'floor'
  return (
    <div className={styles.came}>
      <Select
        label={say('record.how')}
        value={came.kind}
        options={ways.map(value => ({ value, label: say(`said.by_${value}`) }))}
        onChange={kind => onChange({ ...came, kind: ways.find(way => way === kind) ?? came.kind })}
      />
      {!isSpoken && (
        <Field
          label={say('record.number')}
          maxLength={100}
          value={came.number}
          onChange={number => onChange({ ...came, number })}
        />
      )}
      <DateField
        name="source"
        label={say('record.date')}
        value={came.date}
        onChange={date => onChange({ ...came, date })}
      />
    </div>
  )
}
