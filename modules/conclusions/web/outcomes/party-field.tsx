import { useState } from 'react'
import { Select } from '../../../../ui/controls/field.tsx'
import { PickList } from '../../../../ui/controls/pick-list.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { useFoundBodies } from '../../../bodies/web/use-found-bodies.ts'

interface Props {
  label: string
  /** A kind and an id. */
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
  /** A body from elsewhere was found. */
  onFound: (body: { id: string; name: string }) => void
}

const elsewhere = 'elsewhere'

/** A body or a person near at hand, or any other body found by its name. */
export function PartyField({ label, value, options, onChange, onFound }: Props) {
  const say = useWords()
  const [isElsewhere, setElsewhere] = useState(false)
  const [typed, setTyped] = useState('')
  const found = useFoundBodies(typed)
  return (
    <>
      <Select
        label={label}
        value={isElsewhere ? elsewhere : value}
        options={[...options, { value: elsewhere, label: say('outcomes.elsewhere') }]}
        onChange={chosen => {
          setElsewhere(chosen === elsewhere)
          if (chosen !== elsewhere) onChange(chosen)
        }}
      />
      {isElsewhere && (
        <PickList
          label={say('outcomes.find_body')}
          search={typed}
          onSearch={setTyped}
          found={found}
          onPick={({ id, title }) => {
            onFound({ id, name: title })
            setElsewhere(false)
            setTyped('')
          }}
        />
      )}
    </>
  )
}
