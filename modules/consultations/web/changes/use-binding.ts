import { useAct } from '../../../../ui/asking/use-act.ts'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import {
  bindChanges,
  type ChangeRow,
  confirmBindings,
  listChanges,
  listRegister,
  unbindChanges,
} from '../../contract.ts'

const refreshes = [listChanges, listRegister]

interface Causes {
  rowIds?: string[]
  ownReason?: string
}

/** Saying what changes of a paper go back to: confirming what is proposed, taking it away, binding, and undoing that. */
export function useBinding(paperId: string) {
  const say = useWords()
  const confirming = useAct(confirmBindings, { refreshes })
  const removing = useAct(unbindChanges, { refreshes })
  const binding = useAct(bindChanges, { refreshes })
  const acts = [confirming, removing, binding]
  const confirm = async (bindingIds: string[]): Promise<boolean> => {
    const done = await confirming.go({ id: paperId, bindingIds })
    if (done) toast(say('changes.did_confirm', { count: done.confirmed }))
    return done !== undefined
  }
  const remove = async (bindingIds: string[]): Promise<boolean> => {
    const done = await removing.go({ id: paperId, bindingIds })
    if (done) toast(say('changes.did_remove', { count: done.unbound }))
    return done !== undefined
  }
  const bind = async (
    { from, to }: { from: number; to: number },
    changes: readonly ChangeRow[],
    causes: Causes,
  ): Promise<boolean> => {
    const provisionIds = changes.map(({ provisionId }) => provisionId)
    const done = await binding.go({ id: paperId, from, to, provisionIds, ...causes })
    if (!done) return false
    const onPress = () => void removing.go({ id: paperId, bindingIds: done.bindingIds })
    toast(say('changes.did_bind', { count: changes.length }), 'settled', { label: say('changes.undo'), onPress })
    return true
  }
  return {
    confirm,
    remove,
    bind,
    busy: acts.some(({ busy }) => busy),
    obstacle: acts.map(({ obstacle }) => obstacle).find(one => one !== undefined),
  }
}

export type Binding = ReturnType<typeof useBinding>
