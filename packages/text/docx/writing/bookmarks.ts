import { wordsOf, type Provision } from '../../model.ts'
import { bookmarkName } from '../bookmark-names.ts'
import type { Writer } from './writer.ts'

/** The name of the bookmark for a provision; an id is carried once. */
export function bookmarkOf(provision: Provision, { carried }: Writer): string | undefined {
  if (carried.has(provision.id)) return undefined
  carried.add(provision.id)
  return bookmarkName(provision.id, provision.table ? '' : wordsOf(provision))
}
