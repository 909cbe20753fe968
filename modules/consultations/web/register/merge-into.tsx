import { useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Picked, PickList } from '../../../../ui/controls/pick-list.tsx'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { listRegister } from '../../contract.ts'

interface Props {
  roundId: string
  /** Lines that are answered: none of them can serve itself. */
  except: readonly string[]
  into: string | undefined
  onChange: (id: string | undefined) => void
}

const longest = 80

/** The line whose answer serves others as well, found by its words. */
export function MergeInto({ roundId, except, into, onChange }: Props) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const found = useAnswer(listRegister, { id: roundId, take: 20, ...(search !== '' && { search }) })
  const items = (found.data?.items ?? []).map(({ id, number, words }) => ({
    id,
    title: `${number}. ${words.slice(0, longest)}`,
  }))
  const chosen = items.find(({ id }) => id === into)
  if (into !== undefined) {
    return (
      <Picked label={say('register.into')} onChange={() => onChange(undefined)}>
        {chosen?.title ?? say('register.into_chosen')}
      </Picked>
    )
  }
  return (
    <PickList
      label={say('register.into_find')}
      search={typed}
      onSearch={setTyped}
      found={items.filter(({ id }) => !except.includes(id))}
      onPick={({ id }) => onChange(id)}
    />
  )
}
