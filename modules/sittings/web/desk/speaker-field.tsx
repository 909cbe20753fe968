import { Select } from '../../../../ui/controls/field.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { DeskSeat } from '../../contract.ts'

interface Props {
  seats: readonly DeskSeat[]
  value: string
  onChange: (personId: string) => void
}

/** Who said it, in order of precedence; nobody in particular when it is of the meeting. */
export function SpeakerField({ seats, value, onChange }: Props) {
  const say = useWords()
  const options = seats.map(({ person }) => ({ value: person.id, label: person.name }))
  return (
    <Select
      label={say('jotting.speaker')}
      value={value}
      options={[{ value: '', label: say('jotting.meeting') }, ...options]}
      onChange={onChange}
    />
  )
}
