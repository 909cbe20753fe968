import { useMemo, useState } from 'react'
import { fold } from '../../../platform/text/fold.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Picked, PickList } from '../../../ui/controls/pick-list.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { type BodyRow, readTree } from '../contract.ts'
import { useKindName } from './kind-name.ts'

/** As much of the body above as a form needs to know. */
export type Parent = Pick<BodyRow, 'id' | 'name' | 'kind' | 'symbol'>

interface Props {
  parent: Parent | undefined
  /** The body being edited, which cannot be its own parent. */
  below: string | undefined
  onChange: (parent: Parent | undefined) => void
}

const mostFound = 30

/** Under which body this one stands; found by a few letters, with or without diacritics. */
export function ParentField({ parent, below, onChange }: Props) {
  const say = useWords()
  const kindName = useKindName()
  const [choosing, setChoosing] = useState(false)
  const [search, setSearch] = useState('')
  const tree = useAnswer(readTree, {}, choosing)
  const found = useMemo(() => {
    const wanted = fold(search)
    if (wanted === '') return undefined
    return (tree.data?.bodies ?? [])
      .filter(({ id, name, symbol }) => id !== below && fold(`${name} ${symbol ?? ''}`).includes(wanted))
      .slice(0, mostFound)
      .map(body => ({ ...body, title: body.name, below: kindName(body.kind) }))
  }, [tree.data, search, below, kindName])

  const choose = (chosen: Parent | undefined) => {
    onChange(chosen)
    setChoosing(false)
    setSearch('')
  }
  if (!choosing) {
    return (
      <Picked label={say('body.parent')} onChange={() => setChoosing(true)}>
        {parent?.name ?? say('body.parent_none')}
      </Picked>
    )
  }
  return (
    <div>
      <PickList label={say('body.parent_find')} search={search} onSearch={setSearch} found={found} onPick={choose} />
      <Button kind="quiet" onPress={() => choose(undefined)}>
        {say('body.parent_remove')}
      </Button>
    </div>
  )
}
