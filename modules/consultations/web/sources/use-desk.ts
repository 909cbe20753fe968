import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useRemembered } from '../../../../ui/remembered.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import {
  findComments,
  type FoundComment,
  listMyComments,
  listRegister,
  listRounds,
  readRound,
  recordComments,
  type RoundView,
} from '../../contract.ts'
import { type Came, emptyItem, isOpen, type Item, itemFrom, recordedFrom, sourceFrom } from './items.ts'
import { likelyAsked } from './whose.ts'

interface Options {
  round: RoundView
  /** What names this source on this device, and the paper that shows it. */
  name: string
  paperId: string | null
  /** How it came, as far as its head says so. */
  came: Came
  sender: string | null
  found: readonly FoundComment[]
}

interface Kept {
  came: Came
  /** What was corrected by hand, by the id of the item. */
  edits: Readonly<Record<string, Item>>
  added: readonly Item[]
  /** What is left out of the next taking. */
  unchosen: readonly string[]
  /** Which of those asked a sender is. */
  whose: Readonly<Record<string, string>>
  /** Taken from a file that is not kept here, so that no question says so. */
  taken: readonly string[]
  count: number
}

/** A source while somebody looks it over. Nothing that was typed is lost on a way out and back. */
export function useDesk({ round, name, paperId, came, sender, found }: Options) {
  const say = useWords()
  const fresh = { came, edits: {}, added: [], unchosen: [], whose: {}, taken: [], count: 0 }
  const [editing, edit] = useState<string>()
  const [kept, keep] = useRemembered<Kept>(`source ${round.id} ${name}`, () => fresh)
  const act = useAct(recordComments, {
    refreshes: [findComments, readRound, listRounds, listMyComments, listRegister],
  })
  const set = (change: Partial<Kept>) => keep({ ...kept, ...change })
  const items = [...found.map(one => ({ ...(kept.edits[one.key] ?? itemFrom(one)), found: one })), ...kept.added]
  const isTaken = ({ id, found: from }: Item) => kept.taken.includes(id) || Boolean(from?.taken)
  const open = items.filter(item => isOpen(item) && !isTaken(item))
  const chosen = open.filter(({ id }) => !kept.unchosen.includes(id))
  const askedOf = (words: string) => {
    const id = kept.whose[words] ?? likelyAsked(words === '' ? sender : words, round.asked)?.id
    return round.asked.find(one => one.id === id) ?? (round.asked.length === 1 ? round.asked[0] : undefined)
  }

  /** Those of one who was asked are taken together; the first refusal ends it, and says why. */
  const take = async () => {
    const taken = [...kept.taken]
    let added = kept.added
    for (const [askedId, some] of Map.groupBy(chosen, item => askedOf(item.senderWords.trim())?.id ?? '')) {
      const input = { id: round.id, askedId, items: some.map(recordedFrom), source: sourceFrom(kept.came, paperId) }
      if (!(await act.go(input))) return
      taken.push(...some.map(({ id }) => id))
      added = added.filter(({ id }) => !taken.includes(id))
      keep({ ...kept, taken, added })
    }
    toast(say('desk.done', { count: chosen.length }))
  }
  const agree = async () => {
    const asked = askedOf('')
    if (!asked) return
    const input = { id: round.id, askedId: asked.id, items: [], source: sourceFrom(kept.came, paperId) }
    if (await act.go(input)) toast(say('record.done', { name: asked.party.name }))
  }
  return {
    items,
    open,
    chosen,
    isTaken,
    came: kept.came,
    setCame: (next: Came) => set({ came: next }),
    askedOf,
    setWhose: (words: string, askedId: string) => set({ whose: { ...kept.whose, [words]: askedId } }),
    isChosen: ({ id }: Item) => !kept.unchosen.includes(id),
    turn: ({ id }: Item) =>
      set({
        unchosen: kept.unchosen.includes(id) ? kept.unchosen.filter(one => one !== id) : [...kept.unchosen, id],
      }),
    change: (item: Item) =>
      item.found
        ? set({ edits: { ...kept.edits, [item.id]: item } })
        : set({ added: kept.added.map(one => (one.id === item.id ? item : one)) }),
    add: (more: Partial<Item>) => {
      const id = `added ${kept.count + 1}`
      set({ count: kept.count + 1, added: [...kept.added, { ...emptyItem, ...more, id }] })
      if (!more.words) edit(id)
    },
    remove: ({ id }: Item) => set({ added: kept.added.filter(one => one.id !== id) }),
    editing,
    edit,
    take: () => void take(),
    agree: () => void agree(),
    busy: act.busy,
    obstacle: act.obstacle,
  }
}

export type Desk = ReturnType<typeof useDesk>
