import { useState } from 'react'
import { fold } from '../../../../platform/text/fold.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { ChosenPeople } from '../convening/chosen-people.tsx'
import type { Named } from '../convening/wanted.ts'

interface Props {
  /** Everybody who is called. */
  people: readonly Named[]
  readers: readonly Named[]
  onChange: (readers: Named[]) => void
}

const mostFound = 12

/** Who of those who are called may read a line. */
export function ReadersField({ people, readers, onChange }: Props) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const found = people
    .filter(({ id, name }) => fold(name).includes(fold(typed)) && !readers.some(one => one.id === id))
    .slice(0, mostFound)
    .map(({ id, name }) => ({ id, title: name }))
  return (
    <ChosenPeople
      label={say('agenda.who_reads')}
      find={say('agenda.reader_find')}
      chosen={readers}
      typed={typed}
      onType={setTyped}
      // A small board is shown at once, a plenary is searched.
      found={typed === '' && people.length > mostFound ? undefined : found}
      onChange={onChange}
    />
  )
}
