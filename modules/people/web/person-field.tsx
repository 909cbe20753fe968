import { useState } from 'react'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { useFault } from '../../../ui/controls/faults.ts'
import { Picked, PickList } from '../../../ui/controls/pick-list.tsx'
import { useSettled } from '../../../ui/settled.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { listPeople } from '../contract.ts'
import { useFullName, useOfficeName } from './names.ts'

export interface PersonPicked {
  id: string
  title: string
}

interface Props {
  label: string
  person: PersonPicked | undefined
  onChange: (person: PersonPicked | undefined) => void
}

/** One person, found by a few letters of the name. */
export function PersonField({ label, person, onChange }: Props) {
  const say = useWords()
  const fullName = useFullName()
  const officeName = useOfficeName()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const people = useAnswer(listPeople, { search, take: 20 }, search !== '')
  const found = people.data?.items.map(one => ({
    id: one.id,
    title: fullName(one),
    below: one.offices.map(({ office, bodyName }) => `${officeName(office)}, ${bodyName}`).join(' · '),
  }))
  const fault = useFault('personId', '')
  if (person) {
    return (
      <Picked label={label} onChange={() => onChange(undefined)}>
        {person.title}
      </Picked>
    )
  }
  return (
    <PickList
      first
      label={label}
      placeholder={say('people.search')}
      search={typed}
      onSearch={setTyped}
      found={search === '' ? undefined : found}
      onPick={onChange}
      error={fault}
    />
  )
}
