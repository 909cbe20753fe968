import { refuseIf } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { findBodies } from '../../bodies/index.ts'
import { findText, findVersion } from '../../papers/index.ts'
import { obstacleToAnsweringComments } from '../rules.ts'
import { seenRound } from '../standing.ts'
import { assignmentsIn, countOpenBy } from '../store/assignments.ts'
import { findRound } from '../store/rounds.ts'

/** Which organ answers for which section, in the order of the text, the whole text last, and all who answer; for whoever answers or releases. */
export async function listAssignments(look: Look, { id }: { id: string }) {
  const { reader } = look
  const { round, standing } = await seenRound(look, await findRound(reader, id))
  refuseIf(obstacleToAnsweringComments({ answers: standing.answers || standing.releases }))
  const all = await assignmentsIn(reader, round)
  const assignments = all.filter(({ rowId }) => rowId === null)
  const version = await findVersion(reader, round.paperId, round.number)
  const provisions = (version && (await findText(reader, version.id)))?.document.provisions ?? []
  const places = new Map(provisions.map(({ id: provisionId, label }, place) => [provisionId, { label, place }]))
  const bodies = await findBodies(
    reader,
    all.map(({ bodyId }) => bodyId),
  )
  const [open, names] = [await countOpenBy(reader, id), new Map(bodies.map(body => [body.id, body.name]))]
  const placeOf = (provisionId: string | null) => places.get(provisionId ?? '')?.place ?? provisions.length
  return {
    items: assignments
      .toSorted((one, other) => placeOf(one.provisionId) - placeOf(other.provisionId))
      .map(one => ({
        provisionId: one.provisionId,
        label: places.get(one.provisionId ?? '')?.label ?? '',
        body: { id: one.bodyId, name: names.get(one.bodyId) ?? '' },
        dueOn: one.dueOn,
        open: open.get(one.id) ?? 0,
      })),
    bodies: bodies.map(({ id: bodyId, name }) => ({ id: bodyId, name })),
  }
}
