import { ask } from '../../../../../ui/asking/ask.ts'
import { unreachable } from '../../../../../ui/asking/problem.ts'
import { freshKey } from '../../../../../ui/asking/request.ts'
import { Refused } from '../../../../../platform/refused.ts'
import { changeNote, makeNote, removeNote } from '../../../contract.ts'
import type { usePutOff } from '../../packs/waiting/use-put-off.ts'
import type { NotesServer } from './saving.ts'

/** What takes notes until the server can be reached; answers nothing where it does not. */
export type Later = ReturnType<typeof usePutOff>

/** The server for the marks on one paper. What does not reach it waits on this device where the paper is kept here. */
export function serverOf(id: string, later: () => Later | undefined): NotesServer {
  return {
    async make({ number, spot, kind, colour }, strokes, key) {
      const input = { id, number, spot, kind, colour, strokes: [...strokes] }
      const made = await orLater(
        () => ask(makeNote, input, { key }),
        () => later()?.make({ input, key }),
      )
      return { id: made.id, version: made.version ?? 1 }
    },
    async change({ id: noteId, version: ifMatch }, strokes) {
      const input = { id, noteId, strokes: [...strokes] }
      const changed = await orLater(
        () => ask(changeNote, input, { ifMatch }),
        () => later()?.change({ input, ifMatch, key: freshKey() }),
        ifMatch,
      )
      return { id: noteId, version: changed.version ?? ifMatch }
    },
    async remove(noteId, version) {
      const input = { id, noteId }
      await orLater(
        () => ask(removeNote, input),
        () => later()?.remove({ input, key: freshKey() }),
        version,
      )
    },
  }
}

/** What still waits on this device has version 0, and the server has never heard of it. */
async function orLater<Answer>(
  now: () => Promise<Answer>,
  later: () => Promise<Answer | undefined> | undefined,
  version = 1,
): Promise<Answer> {
  if (version === 0) return (await later()) ?? now()
  try {
    return await now()
  } catch (error) {
    const isLost = error instanceof Refused && error.obstacle.code === unreachable.code
    const standIn = isLost ? await later() : undefined
    if (standIn === undefined) throw error
    return standIn
  }
}
