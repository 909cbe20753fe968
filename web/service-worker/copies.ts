import { mayGiveOut, readCopies, readOwner } from '../../modules/papers/web/packs/copy/kept.ts'
import { partOf } from './part.ts'

interface Found {
  answer: Response
  keptAt: string
}

/** The kept answer to a question, or the part of it that is asked for; nothing unless its owner is the one who is signed in here. */
export async function inCopies(request: Request): Promise<Found | undefined> {
  if (!mayGiveOut(await readOwner(), new Date())) return undefined
  for (const { cache, keptAt } of await readCopies()) {
    const found = await caches.match(request.url, { cacheName: cache, ignoreVary: true })
    if (found) return { answer: await partOf(found, request.headers.get('range')), keptAt }
  }
  return undefined
}
