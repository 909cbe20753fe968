import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { PickList } from '../../../../ui/controls/pick-list.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { readDesk } from '../../contract.ts'
import { foundAmong } from './found-among.ts'

interface Props {
  id: string
  label: string
  search: string
  onSearch: (search: string) => void
  onPick: (personId: string) => void
}

const most = 8

/** Somebody who is called, found by a few letters with or without diacritics; those who are there come first. */
export function SeatPick({ id, label, search, onSearch, onPick }: Props) {
  const say = useWords()
  const desk = useAnswer(readDesk, { id })
  const found = search.trim() === '' ? undefined : foundAmong(desk.data?.seats ?? [], search)
  const shown = found?.toSorted((one, other) => Number(other.here) - Number(one.here)).slice(0, most)
  const options = shown?.map(({ person, office }) => ({
    id: person.id,
    title: person.name,
    ...(office !== null && { below: say(`office.${office}`) }),
  }))
  return (
    <PickList
      label={label}
      placeholder={say('chairing.search')}
      search={search}
      onSearch={onSearch}
      found={options}
      onPick={one => onPick(one.id)}
    />
  )
}
