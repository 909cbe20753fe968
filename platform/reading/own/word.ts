import { readDocx } from '../../../packages/text/docx/read-docx.ts'
import type { MakeId, Reading } from '../../../packages/text/model.ts'
import { withDrawings } from '../pictures/drawn.ts'

/** A Word document, its charts as pictures. */
export async function readWord(bytes: Uint8Array, makeId: MakeId): Promise<Reading> {
  return withDrawings(readDocx(bytes, { makeId }))
}
