import { refuse } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { findPaper, seenText, visible } from '../../papers/index.ts'
import type { DraftView } from '../contract.ts'
import { merged } from '../merged.ts'
import { newestNumber } from '../newest.ts'
import { findFinal, listSavings } from '../store/versions.ts'
import { findCopy } from '../store/working-copies.ts'
import { listWriters } from '../store/writers.ts'
import { mayWrite } from '../visible.ts'

/** The work on a paper, for whoever may read it; of working copies only the actor's own. */
export async function readDraft(look: Look, { id }: { id: string }): Promise<DraftView> {
  const { reader, actor } = look
  const paper = visible(actor, await findPaper(reader, id))
  const [writers, savings, final, copy] = [
    await listWriters(reader, id),
    await listSavings(reader, id),
    await findFinal(reader, id),
    await ownCopy(look, id),
  ]
  const names = await namesOfAccounts(reader, [
    ...writers,
    ...savings.map(({ savedBy }) => savedBy),
    ...(final ? [final.markedBy] : []),
  ])
  const named = (account: string) => names.get(account) ?? ''
  return {
    paperId: id,
    writers: writers.map(one => ({ id: one, name: named(one) })),
    mayWrite: await mayWrite(look, paper),
    mayKeep: paper.keeperId === actor.id,
    workingCopy: copy ? { base: copy.base, revision: copy.revision, keptAt: copy.keptAt } : null,
    savings: savings.map(({ savedBy, savedAt, ...saving }) => ({ ...saving, by: named(savedBy), at: savedAt })),
    final: final ? { number: final.number, by: named(final.markedBy), at: final.markedAt, passed: final.passed } : null,
  }
}

/** The actor's own working copy; nobody else's is ever shown. */
export async function readWorkingCopy(look: Look, { id }: { id: string }) {
  visible(look.actor, await findPaper(look.reader, id))
  return (await ownCopy(look, id)) ?? noCopy()
}

/** What both the actor and a newer version changed since the working copy was begun. */
export async function readMeanwhile(look: Look, { id }: { id: string }) {
  visible(look.actor, await findPaper(look.reader, id))
  const copy = (await ownCopy(look, id)) ?? noCopy()
  const onto = await newestNumber(look.reader, id)
  const base = (await seenText(look, { id, number: copy.base })).reading.document
  const theirs = (await seenText(look, { id, number: onto })).reading.document
  const { conflicts } = merged({ base, mine: copy.document, theirs })
  return {
    onto,
    conflicts: conflicts.map(({ provisionId, base: was, mine, theirs: other }) => ({
      provisionId,
      base: was ?? null,
      mine: mine ?? null,
      theirs: other ?? null,
    })),
  }
}

function ownCopy({ reader, actor }: Look, paperId: string) {
  return actor.kind === 'account' && actor.id !== null
    ? findCopy(reader, { paperId, accountId: actor.id })
    : Promise.resolve(undefined)
}

function noCopy(): never {
  return refuse({ code: 'draft.no_working_copy', status: 404 })
}
