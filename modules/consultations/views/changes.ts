import type { Reader } from '../../../platform/db/database.ts'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { mayWrite } from '../../drafts/index.ts'
import { findPaper, listVersions, visible } from '../../papers/index.ts'
import { type Change, changedBetween, wishesFor } from '../changed.ts'
import type { ChangeRow, listChanges as listing } from '../contract.ts'
import { type Binding, bindingsBetween, firstAskedAbout, type Wished, wishesOn } from '../store/bindings.ts'
import { refusedBetween } from '../store/refused-bindings.ts'
import { suggestionsFor } from '../suggestions.ts'

/** What changed between two versions and who asked for it, for those who write on the text. */
export async function listChanges(look: Look, { id, ...named }: CheckedInputOf<typeof listing>) {
  const { reader, actor } = look
  const paper = visible(actor, await findPaper(reader, id))
  if (!(await mayWrite(look, paper))) refuse({ code: 'draft.writers_only', status: 403 })
  const { from, to } = await betweenOf(reader, id, named)
  const { documents, changes } = await changedBetween(reader, { id, from, to })
  const { wishes } = await wishesFor(reader, { id, to }, documents)
  const suggested = suggestionsFor(changes, wishes)
  const bound = await boundIn(reader, { id, from, to })
  const isRefused = await refusedBetween(reader, id, { from, to })
  const items = changes.map(({ provisionIds, before, after, was, is, ...change }, place): ChangeRow => {
    const bindings = bound.of(provisionIds)
    const taken = new Set(bindings.map(({ row }) => row?.id))
    return {
      ...change,
      words: after || before,
      before: was,
      after: is,
      bindings,
      suggestions: (suggested[place] ?? []).flatMap(({ rowId, because }) => {
        const row = bound.row(rowId)
        return row && !taken.has(rowId) && !isRefused(provisionIds, rowId) ? [{ row, because }] : []
      }),
    }
  })
  return {
    from,
    to,
    items,
    unasked: items.filter(({ bindings }) => bindings.length === 0).length,
    unconfirmed: items.filter(({ bindings }) => isOnlyProposed(bindings)).length,
  }
}

/** From what was asked about first, or the version before, to the newest, as far as nothing else is named. Refuses a paper without text. */
async function betweenOf(reader: Reader, id: string, { from, to }: Between): Promise<{ from: number; to: number }> {
  const numbers = (await listVersions(reader, id)).flatMap(one => (one.hasText ? one.number : []))
  const [newest] = numbers
  const until = to ?? newest ?? refuse({ code: 'paper.no_text', status: 404 })
  if (from !== undefined) return { from, to: until }
  const asked = await firstAskedAbout(reader, id)
  const since = asked !== undefined && asked < until ? numbers.find(one => one <= asked) : undefined
  return { from: since ?? numbers.find(one => one < until) ?? until, to: until }
}

interface Between {
  from?: number | undefined
  to?: number | undefined
}

/** Which of these changes nobody asked for, and for how many that is only proposed. */
export function countOpen(changes: readonly Change[], bindings: readonly Binding[]) {
  const of = ofProvision(bindings)
  const states = changes.map(({ provisionIds }) => of(provisionIds))
  return {
    unasked: states.filter(bound => bound.length === 0).length,
    unconfirmed: states.filter(isOnlyProposed).length,
  }
}

function isOnlyProposed(bindings: readonly { state: Binding['state'] }[]): boolean {
  return bindings.length > 0 && bindings.every(({ state }) => state === 'proposed')
}

async function boundIn(reader: Reader, { id, from, to }: { id: string; from: number; to: number }) {
  const bindings = await bindingsBetween(reader, id, { from, to })
  const rows = new Map((await wishesOn(reader, id)).map(row => [row.id, shortRow(row)]))
  const names = await namesOfAccounts(
    reader,
    bindings.flatMap(({ madeBy }) => madeBy ?? []),
  )
  const of = ofProvision(bindings)
  return {
    row: (rowId: string) => rows.get(rowId),
    of: (provisionIds: readonly string[]): ChangeRow['bindings'] =>
      of(provisionIds).map(({ id: bindingId, rowId, ownReason, state, madeBy, madeAt }) => ({
        id: bindingId,
        row: rowId === null ? null : (rows.get(rowId) ?? null),
        ownReason,
        state,
        by: madeBy === null ? null : { id: madeBy, name: names.get(madeBy) ?? '' },
        at: madeAt,
      })),
  }
}

function ofProvision(bindings: readonly Binding[]) {
  const known = Map.groupBy(bindings, ({ provisionId }) => provisionId)
  return (ids: readonly string[]) => ids.flatMap(id => known.get(id) ?? [])
}

function shortRow({ id, roundId, number, words }: Wished) {
  return { id, roundId, number, words }
}
