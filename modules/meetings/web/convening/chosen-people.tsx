import { useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { ChosenList } from '../../../../ui/controls/chosen-list.tsx'
import type { Pick } from '../../../../ui/controls/pick-list.tsx'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { findReaders } from '../../../papers/contract.ts'
import { listPeople } from '../../../people/contract.ts'
import { useFullName, useOfficeName } from '../../../people/web/names.ts'
import type { Named } from './wanted.ts'

interface Props {
  chosen: readonly Named[]
  onChange: (chosen: Named[]) => void
}

/** Whoever is called besides the members, found by name. */
export function InvitedField(props: Props & { members: readonly Named[] }) {
  const say = useWords()
  const fullName = useFullName()
  const officeName = useOfficeName()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const people = useAnswer(listPeople, { search, take: 15 }, search !== '')
  const found = people.data?.items
    .filter(({ id }) => !props.members.some(one => one.id === id))
    .map(one => ({
      id: one.id,
      title: fullName(one),
      below: one.offices.map(({ office, bodyName }) => `${officeName(office)}, ${bodyName}`).join(' · '),
    }))
  return (
    <ChosenPeople
      {...props}
      label={say('meeting.invited')}
      find={say('meeting.invited_find')}
      typed={typed}
      onType={setTyped}
      found={search === '' ? undefined : found}
    />
  )
}

/** Those who take the minutes; each needs an account. */
export function RecordersField(props: Props) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const accounts = useAnswer(findReaders, { search, take: 15 }, search !== '')
  return (
    <ChosenPeople
      {...props}
      label={say('meeting.recorders')}
      find={say('meeting.recorders_find')}
      typed={typed}
      onType={setTyped}
      found={search === '' ? undefined : accounts.data?.items.map(({ id, name }) => ({ id, title: name }))}
    />
  )
}

interface ChosenProps extends Props {
  label: string
  find: string
  typed: string
  onType: (typed: string) => void
  found: readonly Pick[] | undefined
}

/** Some people with a way to find more. */
export function ChosenPeople(props: ChosenProps) {
  const say = useWords()
  const remove = (name: string) => say('meeting.remove_person', { name })
  return <ChosenList {...props} remove={remove} asChosen={({ id, title }) => ({ id, name: title })} />
}
