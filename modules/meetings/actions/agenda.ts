import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import { refuseStale } from '../../../platform/work/editing.ts'
import type { Work } from '../../../platform/work/work.ts'
import { existsOn, findBodies } from '../../bodies/index.ts'
import { mayWrite } from '../../drafts/index.ts'
import { findVersion, lockVisible } from '../../papers/index.ts'
import type { LineBody, setAgenda as setting } from '../contract.ts'
import { obstacleToPutting } from '../rules.ts'
import { type Line, listLines, writeLines } from '../store/lines.ts'
import { updateMeeting } from '../store/meetings.ts'
import { listSeats } from '../store/seats.ts'
import { lockRun, shown, tellMeeting } from './held.ts'

type Setting = CheckedInputOf<typeof setting> & { ifMatch: number }

/**
 * Sets the agenda, all of its lines in order. Whoever puts a paper on it writes on that paper, since everybody who is called will read
 * it; a paper that is on it already stays, whoever sets it, for those who could read its line.
 */
export async function setAgenda(work: Work, { id, ifMatch, lines }: Setting) {
  const before = await lockRun(work, id)
  await refuseStale(work, { subjectId: id, code: 'meeting.changed_meanwhile', ifMatch, current: shown(before) })
  const known = await listLines(work.tx, id)
  await refuseUnknownLines(known, lines)
  await refuseUncalled(work, id, lines)
  await refuseUnknownBodies(work, lines)
  await refusePapers(work, known, lines)
  await writeLines(work.tx, id, lines.map(lineFrom))
  const after = await updateMeeting(work.tx, before, {})
  const facts = { version: after.version, fields: ['agenda'], lines: lines.length }
  await tellMeeting(work, { name: 'meeting.agenda_set', subjectId: id, facts })
  return after
}

function lineFrom({ id, kind, title, minutes, presenterId, presiderId, readerIds, papers, awaits }: LineBody) {
  const line: Omit<Line, 'id' | 'meetingId'> = {
    kind,
    title,
    minutes,
    presenterId,
    presiderId,
    readerIds,
    // A paper stands once in a line.
    papers: [...new Map(papers.map(one => [one.paperId, one])).values()],
    awaitsBodyId: awaits?.bodyId ?? null,
    awaitsBy: awaits?.by ?? null,
  }
  return { ...line, id }
}

async function refuseUnknownLines(known: readonly Line[], lines: readonly LineBody[]): Promise<void> {
  const ids = lines.flatMap(({ id }) => id ?? [])
  const isOnce = new Set(ids).size === ids.length
  if (!isOnce || ids.some(id => !known.some(line => line.id === id)))
    refuse({ code: 'agenda.line_not_found', status: 422 })
}

/** Whoever presents an item, leads it or alone may read it is called to the meeting. */
async function refuseUncalled({ tx }: Work, id: string, lines: readonly LineBody[]): Promise<void> {
  const called = new Set((await listSeats(tx, [id])).map(({ personId }) => personId))
  const named = lines.flatMap(({ presenterId, presiderId, readerIds }) =>
    [...(readerIds ?? []), presenterId, presiderId].filter(person => person !== null),
  )
  const others = new Set(named.filter(person => !called.has(person)))
  if (others.size > 0) refuse({ code: 'agenda.not_called', status: 422, facts: { count: others.size } })
}

async function refuseUnknownBodies({ tx, today }: Work, lines: readonly LineBody[]): Promise<void> {
  const ids = [...new Set(lines.flatMap(({ awaits }) => awaits?.bodyId ?? []))]
  if (ids.length === 0) return
  const open = (await findBodies(tx, ids)).filter(body => existsOn(body, today))
  if (open.length < ids.length) refuse({ code: 'body.not_found', status: 422 })
}

/** Papers are locked in one order, so that two agendas with the same papers do not wait for each other. */
async function refusePapers(work: Work, known: readonly Line[], lines: readonly LineBody[]): Promise<void> {
  const wanted = lines.flatMap(line =>
    line.papers.filter(paper => !known.some(one => shows(one, line, paper))).map(paper => ({ ...paper, line })),
  )
  for (const { paperId, number, line } of wanted.toSorted((a, b) => (a.paperId < b.paperId ? -1 : 1))) {
    const paper = await lockVisible(work, paperId)
    if (!(await findVersion(work.tx, paperId, number))) refuse({ code: 'paper.not_found', status: 404 })
    if (paper.sharing === 'everyone') continue
    const writes = await mayWrite({ reader: work.tx, actor: work.actor }, paper)
    refuseIf(obstacleToPutting({ mayWrite: writes }, { line: line.title, paper: paper.title }))
  }
}

/** Whether a line showed this version already, to everybody who may read the line now. */
function shows(
  { papers, readerIds }: Line,
  { readerIds: wanted }: LineBody,
  { paperId, number }: LineBody['papers'][number],
): boolean {
  const isThere = papers.some(one => one.paperId === paperId && one.number === number)
  return isThere && (readerIds === null || (wanted?.every(one => readerIds.includes(one)) ?? false))
}
