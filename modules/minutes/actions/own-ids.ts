import { randomUUID } from 'node:crypto'
import type { TextDocument } from '../../../packages/text/model.ts'
import type { Placed } from '../form/document.ts'

/** Gives the provisions of a text that was put together the ids that they keep from then on. */
export function withOwnIds({ document, sentences }: { document: TextDocument; sentences: readonly Placed[] }) {
  const ids = new Map(document.provisions.map(({ id }) => [id, randomUUID()]))
  const own = (id: string) => ids.get(id) ?? id
  return {
    document: { ...document, provisions: document.provisions.map(one => ({ ...one, id: own(one.id) })) },
    sentences: sentences.map(one => ({ ...one, provisionId: own(one.provisionId) })),
  }
}
