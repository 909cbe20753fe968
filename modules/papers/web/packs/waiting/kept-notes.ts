import { createStore, get, update } from 'idb-keyval'
import type { Heard } from '../../../../../ui/asking/problem.ts'
import type { changeNote, makeNote, removeNote } from '../../../contract.ts'
import type { Input } from '../../../../../ui/asking/input.ts'

/** What was done with a note while the server could not be reached, in the order in which it was done. */
export type WaitingNote = {
  /** Names the attempt: one whose answer got lost is done once all the same. */
  key: string
  accountId: string
  paperTitle: string
  doneAt: string
  /** Why the server did not take it; it stays until somebody decides. */
  obstacle?: Heard
} & (
  | { act: 'make'; input: Input<typeof makeNote> }
  | { act: 'change'; input: Input<typeof changeNote>; ifMatch: number }
  | { act: 'remove'; input: Input<typeof removeNote> }
)

const store = createStore('plenum-notes', 'waiting')

export async function readWaiting(): Promise<WaitingNote[]> {
  return (await get<WaitingNote[]>('notes', store)) ?? []
}

/** Changes the list in one step, whatever other tabs do at the same time. */
export function changeWaiting(change: (notes: WaitingNote[]) => WaitingNote[]): Promise<void> {
  return update<WaitingNote[]>('notes', notes => change(notes ?? []), store)
}
