import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { EmptyState } from '../../../../ui/controls/empty-state.tsx'
import { Stack } from '../../../../ui/controls/layout.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { AddIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { PackView, PaperRow } from '../../contract.ts'
import { AddPapers } from './add-papers.tsx'
import { ClosedNotice } from './closed-notice.tsx'
import { CopyPanel } from './copy/copy-panel.tsx'
import { PackHead } from './pack-head.tsx'
import { PackPapers } from './pack-papers.tsx'
import { type PackOrder, usePackOrder } from './use-pack-order.ts'

/** One pack: its papers in order, and everything that can be done with them together. */
export function PackScreen({ pack }: { pack: PackView }) {
  const say = useWords()
  const order = usePackOrder(pack)
  const [adding, setAdding] = useState(false)
  const remove = useRemoving(order)
  const add = (
    <Button icon={<AddIcon size={18} aria-hidden />} onPress={() => setAdding(true)}>
      {say('pack.add')}
    </Button>
  )
  return (
    <>
      <PackHead pack={pack} papers={order.papers}>
        {pack.mayKeep && add}
      </PackHead>
      <div data-print="no">
        <Stack>
          <ClosedNotice pack={pack} />
          <NotSaved order={order} />
        </Stack>
      </div>
      {order.papers.length === 0 ? (
        <EmptyState title={say('pack.empty')} next={pack.mayKeep && add}>
          {say(pack.mayKeep ? 'pack.empty_why' : 'pack.empty_for_reader')}
        </EmptyState>
      ) : (
        <PackPapers
          pack={pack}
          papers={order.papers}
          onArrange={pack.mayKeep ? order.put : undefined}
          onRemove={remove}
        />
      )}
      {pack.papers.length > 0 && <CopyPanel pack={pack} />}
      {adding && (
        <AddPapers
          papers={order.papers}
          onAdd={paper => order.put([...order.papers, paper])}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  )
}

/** Takes a paper out at one press; what comes back comes back to its place. */
function useRemoving(order: PackOrder): (paper: PaperRow) => void {
  const say = useWords()
  return paper => {
    const before = order.papers
    order.put(before.filter(({ id }) => id !== paper.id))
    const onPress = () => order.put(before)
    toast(say('pack.removed', { title: paper.title }), 'settled', { label: say('pack.undo'), onPress })
  }
}

/** Why what was arranged is not saved, and what to do about it. */
function NotSaved({ order: { obstacle, busy, keepMine, takeTheirs } }: { order: PackOrder }) {
  const say = useWords()
  if (!obstacle) return null
  const clash = obstacle.status === 412
  const buttons = (
    <>
      {clash && <Button onPress={takeTheirs}>{say('pack.take_theirs')}</Button>}
      <Button busy={busy} onPress={keepMine}>
        {say(clash ? 'pack.keep_mine' : 'pack.again')}
      </Button>
    </>
  )
  return (
    <Notice standing="problem" aside={buttons}>
      <p>{clash ? say('pack.clash') : say.reason(obstacle)}</p>
    </Notice>
  )
}
