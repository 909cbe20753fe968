import { useState } from 'react'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Picked, PickList } from '../../../../ui/controls/pick-list.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { useFoundParties } from '../opening/use-found-parties.ts'

/** Who answers, once chosen, and until when; an empty day where none is set. */
export interface Answerer {
  body?: { id: string; name: string } | undefined
  dueOn: string
}

interface Props {
  value: Answerer
  onChange: (value: Answerer) => void
}

/** The organ that answers, found by its name, and its day. */
export function AnswererFields({ value, onChange }: Props) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const found = useFoundParties(typed, [])?.filter(({ kind }) => kind === 'body')
  const pick = (id: string, name: string) => {
    setTyped('')
    onChange({ ...value, body: { id, name } })
  }
  return (
    <>
      {value.body ? (
        <Picked label={say('register.body')} onChange={() => onChange({ ...value, body: undefined })}>
          {value.body.name}
        </Picked>
      ) : (
        <PickList
          label={say('register.body_find')}
          search={typed}
          onSearch={setTyped}
          found={found}
          onPick={({ id, title }) => pick(id, title)}
        />
      )}
      <DateField
        label={say('register.assign_due')}
        value={value.dueOn}
        onChange={dueOn => onChange({ ...value, dueOn })}
      />
    </>
  )
}
