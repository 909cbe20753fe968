import { useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Picked, PickList } from '../../../../ui/controls/pick-list.tsx'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { findReaders } from '../../../papers/contract.ts'

export interface Releaser {
  id: string
  name: string
}

interface Props {
  /** Undefined is whoever opens the round. */
  releaser: Releaser | undefined
  onChange: (releaser: Releaser) => void
}

/** Who releases the answers of a round. */
export function ReleaserField({ releaser, onChange }: Props) {
  const say = useWords()
  const [choosing, setChoosing] = useState(false)
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const people = useAnswer(findReaders, { search, take: 15 }, choosing && search !== '')
  if (!choosing) {
    return (
      <Picked label={say('opening.releaser')} onChange={() => setChoosing(true)}>
        {releaser?.name ?? say('opening.releaser_me')}
      </Picked>
    )
  }
  return (
    <PickList
      label={say('opening.releaser_find')}
      search={typed}
      onSearch={setTyped}
      found={search === '' ? undefined : people.data?.items.map(({ id, name }) => ({ id, title: name }))}
      onPick={({ id, title }) => {
        onChange({ id, name: title })
        setChoosing(false)
        setTyped('')
      }}
    />
  )
}
