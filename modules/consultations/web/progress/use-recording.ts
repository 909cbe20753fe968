import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { answerRound, listMyComments, listRounds, makeComments, readRound, type RoundView } from '../../contract.ts'

/** How an answer reached us that was not written on the screen. */
export type Way = 'letter' | 'phone' | 'paper'

interface Options {
  round: Pick<RoundView, 'id'>
  asked: RoundView['asked'][number]
  onDone: () => void
}

/** An answer while it is recorded for somebody. Comments that are in the list already are not written twice when sending it failed. */
export function useRecording({ round: { id }, asked, onDone }: Options) {
  const say = useWords()
  const [source, setSource] = useState<{ kind: Way; number: string; date: string }>({
    kind: 'letter',
    number: '',
    date: '',
  })
  const [items, setItems] = useState([{ key: 0, words: '', saidWhere: '' }])
  const [written, setWritten] = useState(false)
  const writing = useAct(makeComments, { refreshes: [listMyComments] })
  const answering = useAct(answerRound, { refreshes: [readRound, listRounds, listMyComments] })

  const save = async (how: 'agreed' | 'sent') => {
    const { kind, number, date } = source
    const came = {
      kind,
      number: kind === 'phone' || number.trim() === '' ? null : number,
      date: date === '' ? null : date,
    }
    const said = items.filter(({ words }) => words.trim() !== '')
    if (how === 'sent' && said.length > 0 && !written) {
      const comments = said.map(({ words, saidWhere }) => ({
        words,
        saidWhere: saidWhere.trim() === '' ? null : saidWhere,
      }))
      if (!(await writing.go({ id, askedId: asked.id, source: came, items: comments }))) return
      setWritten(true)
    }
    if (!(await answering.go({ id, askedId: asked.id, how, recorded: came }))) return
    toast(say('record.done', { name: asked.party.name }))
    onDone()
  }
  return {
    source,
    setSource,
    items,
    setItems,
    save,
    busy: writing.busy || answering.busy,
    obstacle: writing.obstacle ?? answering.obstacle,
  }
}
