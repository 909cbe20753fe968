import { DateField } from '../../../ui/controls/date-field.tsx'
import { Field, LongField, Select } from '../../../ui/controls/field.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import type { ActionProposals, Who } from '../contract.ts'
import type { Wanted } from './wanted.ts'

interface Props {
  parties: ActionProposals['parties']
  /** Whom it falls to now, who need not be near the meeting any more. */
  now?: Who
  wanted: Wanted
  onChange: (wanted: Wanted) => void
}

/** Who does what by when. */
export function ActionFields({ parties, now, wanted, onChange }: Props) {
  const say = useWords()
  const set = (field: keyof Wanted) => (value: string) => onChange({ ...wanted, [field]: value })
  const near = now && now.kind !== 'name' && !parties.some(({ id }) => id === now.id) ? [...parties, now] : parties
  return (
    <>
      <Select
        label={say('actions.who')}
        required
        value={wanted.who}
        options={[
          { value: '', label: say('actions.nobody_chosen') },
          ...near.map(({ kind, id, name }) => ({ value: `${kind}:${id}`, label: name })),
          { value: 'name', label: say('actions.somebody_else') },
        ]}
        onChange={set('who')}
      />
      {wanted.who === 'name' && (
        <Field
          name="who.name"
          label={say('actions.name')}
          required
          maxLength={200}
          value={wanted.name}
          onChange={set('name')}
        />
      )}
      <LongField
        name="what"
        label={say('actions.what')}
        rows={2}
        required
        maxLength={1_000}
        value={wanted.what}
        onChange={set('what')}
      />
      <DateField
        name="by"
        label={say('actions.by')}
        hint={say('actions.by_hint')}
        value={wanted.by}
        onChange={set('by')}
      />
    </>
  )
}
