import { useState } from 'react'
import { anchor } from '../../../../packages/text/anchor.ts'
import { wordsOf } from '../../../../packages/text/model.ts'
import { fold } from '../../../../platform/text/fold.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Field } from '../../../../ui/controls/field.tsx'
import { Picked, PickList } from '../../../../ui/controls/pick-list.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { readText } from '../../../papers/contract.ts'
import { placeName } from '../../../papers/web/comments/place-name.ts'
import type { RoundView } from '../../contract.ts'
import type { Item } from './items.ts'

type Value = Pick<Item, 'spot' | 'saidWhere'>

interface Props {
  round: Pick<RoundView, 'paper' | 'number'>
  value: Value
  onChange: (value: Value) => void
}

const most = 12
const general = 'general'

/** Where a comment hangs in the version that was asked about: a provision of it, or only as the source says it. */
export function PlaceField({ round, value, onChange }: Props) {
  const say = useWords()
  const [choosing, setChoosing] = useState(false)
  const [typed, setTyped] = useState('')
  const text = useAnswer(readText, { id: round.paper.id, number: round.number }, choosing)
  const document = text.data?.document
  const wanted = fold(typed)
  const provisions = (document?.provisions ?? [])
    .map(one => ({ id: one.id, title: [one.label, wordsOf(one)].join(' ').trim() }))
    .filter(({ title }) => title !== '' && fold(title).includes(wanted))
  const found = [{ id: general, title: say('said.general') }, ...provisions.slice(0, most)]
  const pick = (id: string) => {
    setChoosing(false)
    setTyped('')
    if (id === general) onChange({ ...value, spot: null })
    else if (document)
      onChange({
        ...value,
        spot: { page: null, point: null, anchor: anchor({ ...document, pictures: {} }, { provisionId: id }) },
      })
  }
  const unclear = value.saidWhere === '' ? say('said.general') : say('said.unclear')
  return (
    <>
      {choosing ? (
        <PickList
          label={say('place.find')}
          search={typed}
          onSearch={setTyped}
          found={document || text.isError ? found : undefined}
          onPick={({ id }) => pick(id)}
        />
      ) : (
        <Picked label={say('place.where')} onChange={() => setChoosing(true)}>
          {value.spot ? placeName(say, value.spot) : unclear}
        </Picked>
      )}
      <Field
        label={say('record.where')}
        hint={say('record.where_hint')}
        maxLength={300}
        value={value.saidWhere}
        onChange={saidWhere => onChange({ ...value, saidWhere })}
      />
    </>
  )
}
