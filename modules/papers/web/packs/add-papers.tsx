import { useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { PickList } from '../../../../ui/controls/pick-list.tsx'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { listPapers, type PaperRow } from '../../contract.ts'
import { printedNumber } from '../printed-number.ts'

interface Props {
  papers: readonly PaperRow[]
  onAdd: (paper: PaperRow) => void
  onClose: () => void
}

/** Papers of the shelf that are not in the pack yet; one press each, and the next can be searched. */
export function AddPapers({ papers, onAdd, onClose }: Props) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const [added, setAdded] = useState('')
  const search = useSettled(typed.trim())
  const shelf = useAnswer(listPapers, { take: 20, ...(search !== '' && { search }) })
  const found = shelf.data?.items
    .filter(({ id }) => papers.every(one => one.id !== id))
    .map(paper => ({
      id: paper.id,
      title: paper.title,
      below: paper.head.symbol ? printedNumber(paper.head.symbol) : undefined,
      paper,
    }))
  return (
    <Dialog title={say('pack.add')} onClose={onClose}>
      <PickList
        first
        label={say('pack.add_which')}
        search={typed}
        onSearch={setTyped}
        found={found}
        onPick={({ paper, title }) => {
          onAdd(paper)
          setAdded(say('pack.added', { title }))
        }}
      />
      <output>{added}</output>
    </Dialog>
  )
}
