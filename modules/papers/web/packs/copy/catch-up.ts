import { Refused } from '../../../../../platform/refused.ts'
import { ask } from '../../../../../ui/asking/ask.ts'
import { onBehalfOf } from '../../../../../ui/asking/on-behalf.ts'
import { type PackView, readPack } from '../../../contract.ts'
import { forgetAllCopies, forgetCopy, keepCopy, reread, takeOwnership, tell } from './copies.ts'
import { differencesOf, isCurrent } from './differences.ts'
import { type KeptCopy, readCopies, readOwner } from './kept.ts'
import { removePapers } from './let-go.ts'

/**
 * Somebody is signed in here. What another account kept goes at once, before anything else is asked; what they keep themselves is
 * listed. Without a network nobody else can get this far: only the owner's own answer to "who am I" is in their copies.
 */
export async function claimCopies(accountId: string): Promise<void> {
  const owner = await readOwner()
  if (owner && owner.accountId !== accountId) await forgetAllCopies()
  await reread()
}

/**
 * The server is heard and knows this account: copies are given out again, and become what their packs are now. A tab that works for
 * somebody else sees other packs, so it leaves copies alone.
 */
export async function catchUp(accountId: string): Promise<void> {
  if (onBehalfOf() !== null) return
  const copies = await readCopies()
  if (copies.length === 0) return
  await takeOwnership(accountId)
  for (const copy of copies) await bringUpToDate(copy, accountId)
}

const followed = new WeakSet<PackView>()

/** What is no longer for this reader goes first; then what is new comes. One answer about a pack is followed once, whatever comes of it. */
export async function follow(copy: KeptCopy, pack: PackView, accountId: string): Promise<void> {
  if (followed.has(pack)) return
  followed.add(pack)
  const differences = differencesOf(copy, pack)
  if (isCurrent(differences)) return
  await removePapers(
    copy.packId,
    differences.gone.map(({ id }) => id),
  )
  await tell()
  await keepCopy(copy.packId, accountId)
}

async function bringUpToDate(copy: KeptCopy, accountId: string): Promise<void> {
  try {
    await follow(copy, await ask(readPack, { id: copy.packId }), accountId)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.obstacle.status === 404) await forgetCopy(copy.packId)
  }
}
