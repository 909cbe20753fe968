import { useEffect, useRef, useState } from 'react'
import { Check } from '../../../../ui/controls/check.tsx'
import { Field, Select } from '../../../../ui/controls/field.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { lineKind, type Seat } from '../../contract.ts'
import styles from './agenda.module.css'
import { AwaitsFields } from './awaits-fields.tsx'
import type { EditedLine } from './edited-line.ts'
import { PapersField } from './papers-field.tsx'
import { PersonOf } from './person-of.tsx'
import { ReadersField } from './readers-field.tsx'

interface Props {
  line: EditedLine
  seats: readonly Seat[]
  onChange: (change: Partial<EditedLine>) => void
}

/** What belongs to one line. A break has nothing but its length. */
export function LineFields({ line, seats, onChange }: Props) {
  const say = useWords()
  const { kind, title, minutes, presenterId, presiderId, readers } = line
  const people = seats.map(({ person }) => person)
  const box = useRef<HTMLDivElement>(null)
  const [isFresh] = useState(title === '')
  useEffect(() => {
    if (isFresh) box.current?.querySelector('input')?.focus()
  }, [isFresh])
  return (
    <div ref={box} className={styles.fields}>
      <Field
        label={say('agenda.line_title')}
        maxLength={500}
        required
        value={title}
        onChange={value => onChange({ title: value })}
      />
      <div className={styles.short}>
        <Select
          label={say('agenda.kind')}
          value={kind}
          options={lineKind.options.map(value => ({ value, label: say(`agenda.kind.${value}`) }))}
          onChange={value => onChange({ kind: lineKind.options.find(one => one === value) ?? kind })}
        />
        <Field
          label={say('agenda.length')}
          inputMode="numeric"
          maxLength={4}
          value={minutes}
          onChange={value => onChange({ minutes: value.replace(/\D/g, '') })}
        />
        {kind !== 'break' && (
          <PersonOf
            label={say('agenda.presenter')}
            people={people}
            value={presenterId}
            nobody={say('agenda.nobody')}
            onChange={value => onChange({ presenterId: value })}
          />
        )}
      </div>
      {kind !== 'break' && (
        <>
          <PersonOf
            label={say('agenda.presider')}
            people={people}
            value={presiderId}
            nobody={say('agenda.whoever_chairs')}
            onChange={value => onChange({ presiderId: value })}
          />
          <PapersField papers={line.papers} onChange={papers => onChange({ papers })} />
          <AwaitsFields awaits={line.awaits} onChange={awaits => onChange({ awaits })} />
          <Check
            label={say('agenda.make_narrow')}
            checked={readers !== null}
            onChange={narrow => onChange({ readers: narrow ? [] : null })}
          />
          {readers && (
            <ReadersField people={people} readers={readers} onChange={chosen => onChange({ readers: chosen })} />
          )}
        </>
      )}
    </div>
  )
}
