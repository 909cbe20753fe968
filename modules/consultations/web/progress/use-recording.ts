import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMyComments, listRegister, listRounds, readRound, recordComments, type RoundView } from '../../contract.ts'
import { type Came, emptyItem, type Item, recordedFrom, sourceFrom } from '../sources/items.ts'

interface Options {
  round: Pick<RoundView, 'id'>
  asked: RoundView['asked'][number]
  first: Came['kind']
  onDone: () => void
}

/** An answer while it is recorded for somebody, and the comments in it. */
export function useRecording({ round: { id }, asked, first, onDone }: Options) {
  const say = useWords()
  const [came, setCame] = useState<Came>({ kind: first, number: '', date: '' })
  const [items, setItems] = useState<readonly Item[]>([{ ...emptyItem, id: '0' }])
  const act = useAct(recordComments, { refreshes: [readRound, listRounds, listMyComments, listRegister] })
  const said = items.filter(({ words }) => words.trim() !== '')
  const save = async (how: 'agreed' | 'sent') => {
    const comments = how === 'agreed' ? [] : said.map(recordedFrom)
    if (!(await act.go({ id, askedId: asked.id, source: sourceFrom(came, null), items: comments }))) return
    toast(say('record.done', { name: asked.party.name }))
    onDone()
  }
  return {
    came,
    setCame,
    items,
    change: (item: Item) => setItems(items.map(one => (one.id === item.id ? item : one))),
    add: () => setItems([...items, { ...emptyItem, id: `${items.length}` }]),
    saysSomething: said.length > 0,
    save,
    busy: act.busy,
    obstacle: act.obstacle,
  }
}
