import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Field, LongField, Select } from '../../../../ui/controls/field.tsx'
import { TimeField } from '../../../../ui/controls/time-field.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import styles from './convening.module.css'
import type { Named, Wanted } from './wanted.ts'

interface Props {
  wanted: Wanted
  set: (change: Partial<Wanted>) => void
}

export function DayField({ wanted, set }: Props) {
  const say = useWords()
  return <DateField label={say('meeting.day')} required value={wanted.day} onChange={day => set({ day })} />
}

/** From when to when, on one day. */
export function TimeFields({ wanted, set }: Props) {
  const say = useWords()
  return (
    <>
      <TimeField
        name="startsAt"
        label={say('meeting.from')}
        required
        value={wanted.from}
        onChange={from => set({ from })}
      />
      <TimeField name="endsAt" label={say('meeting.to')} value={wanted.to} onChange={to => set({ to })} />
    </>
  )
}

/** What it is called, its number where it is counted, and where it is. */
export function NameFields({ wanted, set, isCounted }: Props & { isCounted: boolean }) {
  const say = useWords()
  return (
    <>
      <Field
        name="title"
        label={say('meeting.name')}
        maxLength={300}
        required
        value={wanted.title}
        onChange={title => set({ title })}
      />
      <div className={styles.fields}>
        {isCounted && (
          <Field
            name="number"
            label={say('meeting.number')}
            inputMode="numeric"
            value={wanted.number}
            onChange={number => set({ number: number.replace(/\D/g, '') })}
          />
        )}
        <Field
          name="place"
          label={say('meeting.place')}
          maxLength={300}
          value={wanted.place}
          onChange={place => set({ place })}
        />
        <Field
          name="videoLink"
          label={say('meeting.video')}
          inputMode="url"
          maxLength={2000}
          value={wanted.videoLink}
          onChange={videoLink => set({ videoLink })}
        />
      </div>
      <LongField
        name="sites"
        label={say('meeting.sites')}
        hint={say('meeting.sites_hint')}
        rows={1}
        maxLength={100_000}
        value={wanted.sites}
        onChange={sites => set({ sites })}
      />
    </>
  )
}

/** Who leads it, out of those who are called. */
export function ChairField({ wanted, set, called }: Props & { called: readonly Named[] }) {
  const say = useWords()
  return (
    <Select
      name="chairId"
      label={say('meeting.chair')}
      value={wanted.chairId}
      options={[
        { value: '', label: say('meeting.chair_later') },
        ...called.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={chairId => set({ chairId })}
    />
  )
}
