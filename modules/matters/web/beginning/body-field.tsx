import { useMemo, useState } from 'react'
import { fold } from '../../../../platform/text/fold.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Picked, PickList } from '../../../../ui/controls/pick-list.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { readTree } from '../../../bodies/contract.ts'
import { useKindName } from '../../../bodies/web/kind-name.ts'

export interface Body {
  id: string
  name: string
}

interface Props {
  body: Body | null
  /** What the head of the paper has, where no body bears that name. */
  organ: string | null
  onChange: (body: Body | null) => void
}

const mostFound = 20

/** Which body drafts a paper. */
export function BodyField({ body, organ, onChange }: Props) {
  const say = useWords()
  const kindName = useKindName()
  const [choosing, setChoosing] = useState(false)
  const [search, setSearch] = useState('')
  const tree = useAnswer(readTree, {}, choosing)
  const found = useMemo(() => {
    const wanted = fold(search)
    if (wanted === '') return undefined
    return (tree.data?.bodies ?? [])
      .filter(({ name, symbol }) => fold(`${name} ${symbol ?? ''}`).includes(wanted))
      .slice(0, mostFound)
      .map(({ id, name, kind }) => ({ id, title: name, below: kindName(kind) }))
  }, [tree.data, search, kindName])
  const choose = (chosen: Body | null) => {
    onChange(chosen)
    setChoosing(false)
    setSearch('')
  }
  if (!choosing) {
    return (
      <Picked label={say('beginning.organ')} onChange={() => setChoosing(true)}>
        {body?.name ?? (organ ? say('beginning.organ_head', { organ }) : say('beginning.organ_none'))}
      </Picked>
    )
  }
  return (
    <div>
      <PickList
        label={say('beginning.organ_find')}
        search={search}
        onSearch={setSearch}
        found={found}
        onPick={({ id, title }) => choose({ id, name: title })}
      />
      <Button kind="quiet" onPress={() => choose(null)}>
        {say('beginning.organ_remove')}
      </Button>
    </div>
  )
}
