import type { JobTable, Task } from '../../platform/jobs/job.ts'
import { findPaper, findVersion, listVersions } from '../papers/index.ts'
import { listWriters } from '../drafts/index.ts'
import { heardBy } from './audiences.ts'
import { changedBetween, wishesFor } from './changed.ts'
import { bindingsBetween, insertBindings } from './store/bindings.ts'
import { refusedBetween } from './store/refused-bindings.ts'
import { suggestionsFor } from './suggestions.ts'

/** Answers that promise no change of the text. */
const changesNothing: readonly (string | null)[] = ['explained', 'noted']

export const jobs: JobTable = {
  'consultations.propose': { after: ['paper.read'], run: proposeBindings },
}

/**
 * Proposes what the changes of a version go back to, by what was asked for before it. Only where nothing is bound yet, and never confirmed by
 * itself.
 */
async function proposeBindings({ reader, subjectId: id, facts, transact }: Task): Promise<void> {
  const to = Number(facts['number'])
  const from = id === null ? undefined : await versionBefore(reader, id, to)
  if (id === null || from === undefined) return
  const { documents, changes } = await changedBetween(reader, { id, from, to })
  const { rows, wishes } = await wishesFor(reader, { id, to }, documents)
  const unmoved = new Set(rows.filter(({ answer }) => changesNothing.includes(answer)).map(row => row.id))
  const suggested = suggestionsFor(changes, wishes)
  await transact(async ({ tx, now, tell }) => {
    const bound = new Set((await bindingsBetween(tx, id, { from, to })).map(({ provisionId }) => provisionId))
    const isRefused = await refusedBetween(tx, id, { from, to })
    const open = changes.flatMap((change, place) =>
      change.provisionIds.some(one => bound.has(one)) ? [] : [{ change, causes: suggested[place] ?? [] }],
    )
    const proposed = open.flatMap(({ change, causes }) =>
      causes
        .filter(({ rowId, because }) => because === 'wording' || !unmoved.has(rowId))
        .filter(({ rowId }) => !isRefused(change.provisionIds, rowId))
        .map(({ rowId }) => ({
          paperId: id,
          fromNumber: from,
          toNumber: to,
          provisionId: change.provisionId,
          rowId,
          ownReason: null,
          state: 'proposed' as const,
          copyId: null,
          madeBy: null,
          madeAt: now,
        })),
    )
    const { length: count } = await insertBindings(tx, proposed)
    const paper = await findPaper(tx, id)
    if (count === 0 || !paper) return
    const audiences = heardBy([paper.keeperId, ...(await listWriters(tx, id))])
    await tell({ name: 'changes.proposed', subjectId: id, facts: { from, to, count }, audiences })
  })
}

/** The version with a text that came before one that has one. */
async function versionBefore(reader: Task['reader'], id: string, number: number): Promise<number | undefined> {
  if (!(await findVersion(reader, id, number))?.hasText) return undefined
  return (await listVersions(reader, id)).find(one => one.number < number && one.hasText)?.number
}
