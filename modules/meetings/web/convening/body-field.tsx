import { useEffect, useState } from 'react'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Picked, PickList } from '../../../../ui/controls/pick-list.tsx'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { findBodiesToConvene } from '../../contract.ts'

export type BodyToConvene = AnswerOf<typeof findBodiesToConvene>['items'][number]

interface Props {
  body: BodyToConvene | undefined
  onChange: (body: BodyToConvene | undefined) => void
}

/** Whose meeting it is; where there is one choice, it is made. */
export function BodyField({ body, onChange }: Props) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const bodies = useAnswer(findBodiesToConvene, { take: 20, ...(search !== '' && { search }) })
  const found = bodies.data?.items
  const only = search === '' && found?.length === 1 ? found[0] : undefined
  useEffect(() => {
    if (only && !body) onChange(only)
  }, [only, body, onChange])
  if (body) {
    return (
      <Picked label={say('meeting.of')} onChange={() => onChange(undefined)}>
        {body.name}
      </Picked>
    )
  }
  return (
    <PickList
      label={say('convening.body_find')}
      search={typed}
      onSearch={setTyped}
      found={found?.map(one => ({ id: one.id, title: one.name, below: one.parent ?? undefined, one }))}
      onPick={({ one }) => {
        setTyped('')
        onChange(one)
      }}
    />
  )
}
