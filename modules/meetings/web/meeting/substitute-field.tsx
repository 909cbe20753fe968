import { useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Picked, PickList } from '../../../../ui/controls/pick-list.tsx'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { listPeople } from '../../../people/contract.ts'
import { useFullName } from '../../../people/web/names.ts'
import type { Seat } from '../../contract.ts'

interface Props {
  substitute: Seat['substitute']
  /** Whoever has a place already sits for nobody else. */
  seats: readonly Seat[]
  onChange: (substitute: Seat['substitute']) => void
}

/** Who comes instead of somebody, found by name. */
export function SubstituteField({ substitute, seats, onChange }: Props) {
  const say = useWords()
  const fullName = useFullName()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const people = useAnswer(listPeople, { search, take: 15 }, search !== '')
  if (substitute) {
    return (
      <Picked label={say('called.sends')} onChange={() => onChange(null)}>
        {substitute.name}
      </Picked>
    )
  }
  const seated = new Set(seats.flatMap(one => [one.person.id, one.substitute?.id]))
  const found = people.data?.items
    .filter(({ id }) => !seated.has(id))
    .map(person => ({ id: person.id, title: fullName(person) }))
  return (
    <PickList
      label={say('called.sends_find')}
      search={typed}
      onSearch={setTyped}
      found={search === '' ? undefined : found}
      onPick={({ id, title }) => {
        setTyped('')
        onChange({ id, name: title })
      }}
    />
  )
}
