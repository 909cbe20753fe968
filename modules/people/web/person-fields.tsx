import { DateField } from '../../../ui/controls/date-field.tsx'
import { Field, Select } from '../../../ui/controls/field.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { useProfile } from '../../rulebook/web/use-profile.ts'
import type { PersonRow } from '../contract.ts'

/** What is typed about a person. */
export type PersonDraft = Record<
  'familyName' | 'middleName' | 'givenName' | 'birthDate' | 'sex' | 'email' | 'phone',
  string
>

/** The fields as the contract wants them. */
export type PersonFieldValues = Pick<PersonRow, keyof PersonDraft>

export const emptyPerson: PersonDraft = {
  familyName: '',
  middleName: '',
  givenName: '',
  birthDate: '',
  sex: '',
  email: '',
  phone: '',
}

export function valuesIn(person: PersonRow): PersonFieldValues {
  const { familyName, middleName, givenName, birthDate, sex, email, phone } = person
  return { familyName, middleName, givenName, birthDate, sex, email, phone }
}

export function draftOf(person: PersonRow): PersonDraft {
  const { familyName, middleName, givenName, birthDate, sex, email, phone } = person
  return {
    familyName,
    middleName: middleName ?? '',
    givenName,
    birthDate: birthDate ?? '',
    sex: sex ?? '',
    email: email ?? '',
    phone: phone ?? '',
  }
}

export function fieldsOf(draft: PersonDraft): PersonFieldValues {
  return {
    familyName: draft.familyName.trim(),
    middleName: draft.middleName.trim() || null,
    givenName: draft.givenName.trim(),
    birthDate: draft.birthDate || null,
    sex: draft.sex === 'male' || draft.sex === 'female' ? draft.sex : null,
    email: draft.email.trim() || null,
    phone: draft.phone.trim() || null,
  }
}

interface Props {
  draft: PersonDraft
  onChange: (draft: PersonDraft) => void
}

/** The fields of a person; the parts of the name in the order in which the organisation writes them. */
export function PersonFields({ draft, onChange }: Props) {
  const say = useWords()
  const { nameOrder } = useProfile()
  const set = (change: Partial<PersonDraft>) => onChange({ ...draft, ...change })
  const family = (
    <Field
      name="familyName"
      key="family"
      required
      label={say('person.family_name')}
      value={draft.familyName}
      onChange={familyName => set({ familyName })}
    />
  )
  const middle = (
    <Field
      name="middleName"
      key="middle"
      label={say('person.middle_name')}
      value={draft.middleName}
      onChange={middleName => set({ middleName })}
    />
  )
  const given = (
    <Field
      name="givenName"
      key="given"
      required
      label={say('person.given_name')}
      value={draft.givenName}
      onChange={givenName => set({ givenName })}
    />
  )
  return (
    <>
      {nameOrder === 'family-first' ? [family, middle, given] : [given, middle, family]}
      <DateField
        name="birthDate"
        label={say('person.birth_date')}
        value={draft.birthDate}
        onChange={birthDate => set({ birthDate })}
      />
      <Select
        name="sex"
        label={say('person.sex')}
        value={draft.sex}
        options={[
          { value: '', label: say('person.sex_none') },
          { value: 'female', label: say('person.sex_female') },
          { value: 'male', label: say('person.sex_male') },
        ]}
        onChange={sex => set({ sex })}
      />
      <Field
        name="phone"
        type="tel"
        inputMode="tel"
        label={say('person.phone')}
        value={draft.phone}
        onChange={phone => set({ phone })}
      />
      <Field
        name="email"
        type="email"
        inputMode="email"
        label={say('person.email')}
        value={draft.email}
        onChange={email => set({ email })}
      />
    </>
  )
}
