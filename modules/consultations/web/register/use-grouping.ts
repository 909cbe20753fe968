import { useAct } from '../../../../ui/asking/use-act.ts'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { groupRows, type RegisterRow, ungroupRow } from '../../contract.ts'
import { everyRow } from './every-row.ts'
import { changed, seen } from './use-answering.ts'

/** Putting like comments into one line, taking them out again, and undoing either. */
export function useGrouping(roundId: string) {
  const say = useWords()
  const grouping = useAct(groupRows, { refreshes: changed })
  const parting = useAct(ungroupRow, { refreshes: changed })
  const undo = (onPress: () => Promise<unknown>) => ({
    label: say('register.undo'),
    onPress: () => void onPress(),
  })
  const part = async (rowId: string, commentIds: readonly string[]) => {
    const row = (await everyRow(roundId, {})).find(one => one.id === rowId)
    if (!row) return undefined
    return parting.go({ id: roundId, row: { id: row.id, version: row.version }, commentIds: [...commentIds] })
  }
  const group = async (rows: readonly RegisterRow[], own?: string): Promise<boolean> => {
    const joined = await grouping.go({ id: roundId, rows: seen(rows), ...(own !== undefined && { words: own }) })
    if (!joined) return false
    const others = rows.slice(1).flatMap(({ comments }) => comments.map(({ id }) => id))
    const words = say('register.grouped', { count: rows.length })
    toast(
      words,
      'settled',
      undo(() => part(joined.id, others)),
    )
    return true
  }
  const ungroup = async (row: RegisterRow, commentIds: readonly string[]): Promise<boolean> => {
    const parted = await parting.go({
      id: roundId,
      row: { id: row.id, version: row.version },
      commentIds: [...commentIds],
    })
    if (!parted) return false
    const back = async () => {
      const now = new Map((await everyRow(roundId, {})).map(one => [one.id, one]))
      return grouping.go({ id: roundId, rows: seen([row.id, ...parted.ids].flatMap(id => now.get(id) ?? [])) })
    }
    toast(say('register.ungrouped', { count: parted.ids.length }), 'settled', undo(back))
    return true
  }
  return { group, ungroup, busy: grouping.busy || parting.busy, obstacle: grouping.obstacle ?? parting.obstacle }
}
