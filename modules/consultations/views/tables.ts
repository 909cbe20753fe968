import type { CheckedInputOf, FileAnswer } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import { mediaTypes } from '../../../platform/tables/write-table.ts'
import { typeset } from '../../../platform/typeset/typeset.ts'
import type { Look } from '../../../platform/work/work.ts'
import { sayIn } from '../../../platform/words.ts'
import type { downloadForm as forming, downloadLetter as replying, downloadTable as tabling } from '../contract.ts'
import { obstacleToAnsweringComments, obstacleToRunning } from '../rules.ts'
import { seenRound } from '../standing.ts'
import { listAsked } from '../store/asked.ts'
import { type Comment, listComments } from '../store/comments.ts'
import { pageOfRows, type Row } from '../store/rows.ts'
import { findRound } from '../store/rounds.ts'
import { ask } from '../tables/ask.ts'
import type { Reply } from '../tables/reply.ts'
import { words } from '../tables/words.ts'
import { namesIn, partyOf } from './names.ts'
import { letterheadOf } from './letterhead.ts'
import { headOf, roundTable } from './round-table.ts'

/** The table of a round as its register is at this moment, for whoever answers in it; confidential rows for whoever runs or releases it. */
export async function downloadTable(
  look: Look,
  { id, format, confidential }: CheckedInputOf<typeof tabling>,
): Promise<FileAnswer> {
  const { round, standing } = await seenRound(look, await findRound(look.reader, id))
  const { runs, answers, releases } = standing
  refuseIf(obstacleToAnsweringComments({ answers: answers || releases }))
  if (confidential) refuseIf(obstacleToRunning({ runs: runs || releases }))
  const table = await roundTable(look, round, { whole: confidential })
  const titled = titledBy('comment_table.file', table)
  if (format === 'xlsx') return fileOf(titled, format, await ask('tableInExcel', table))
  if (format === 'docx') return fileOf(titled, format, await ask('tableInWord', table, titled))
  return fileOf(titled, format, await typeset(await ask('tableToPrint', table, titled)))
}

/** The reply to one sender with all of its answers that are released, for whoever answers in the round and for the sender. */
export async function downloadLetter(
  look: Look,
  { id, askedId, format }: CheckedInputOf<typeof replying>,
): Promise<FileAnswer> {
  const { reader } = look
  const { round, standing } = await seenRound(look, await findRound(reader, id))
  const isOwn = standing.asked.some(one => one.id === askedId)
  refuseIf(obstacleToAnsweringComments({ answers: standing.assignmentIds === null || isOwn }))
  const asked = (await listAsked(reader, [id])).find(one => one.id === askedId)
  if (!asked) return refuse({ code: 'round.not_found', status: 404 })
  const { name: to } = partyOf(asked, await namesIn(reader, { asked: [asked] }))
  const reply: Reply = {
    ...(await headOf(look, round)),
    letterhead: await letterheadOf(look, round),
    to,
    day: look.today,
    ...(await answered(look, { id, askedId })),
  }
  if (reply.items.length === 0) refuse({ code: 'consultation.not_released', status: 409 })
  const titled = titledBy('reply.file', { ...reply, paper: to })
  if (format === 'docx') return fileOf(titled, format, await ask('replyInWord', reply, titled))
  return fileOf(titled, format, await typeset(await ask('replyToPrint', reply, titled)))
}

/** The empty form, for whoever is anything to the round. */
export async function downloadForm(look: Look, { id, format }: CheckedInputOf<typeof forming>): Promise<FileAnswer> {
  const { round } = await seenRound(look, await findRound(look.reader, id))
  const form = { ...(await headOf(look, round)), round: round.title, dueOn: round.dueOn }
  const titled = titledBy('comment_form.file', form)
  if (format === 'xlsx') return fileOf(titled, format, await ask('formInExcel', form))
  return fileOf(titled, format, await ask('formInWord', form, titled))
}

/** The sender's own comments with their answers; one that was merged has the answer of the row that serves. */
async function answered({ reader }: Look, { id, askedId }: { id: string; askedId: string }) {
  const comments = (await listComments(reader, { roundId: id, askedIds: [askedId] })).filter(
    one => one.withdrawnAt === null && one.rowId !== null,
  )
  const rows = new Map((await pageOfRows(reader, { roundId: id, take: mostRows })).map(row => [row.id, row]))
  const items = comments.flatMap(comment => {
    const row = rows.get(comment.rowId ?? '')
    return row && row.releasedAt !== null ? itemFrom(comment, row, rows) : []
  })
  return { items, waiting: comments.length - items.length }
}

const mostRows = 1_000_000

function itemFrom(comment: Comment, row: Row, rows: ReadonlyMap<string, Row>): Reply['items'] {
  const serving = row.answer === 'merged' ? rows.get(row.mergedInto ?? '') : row
  const { answer, answerWords } = serving?.releasedAt ? serving : row
  const { words: said, proposed, saidWhere } = comment
  const place =
    row.provisionId === null ? (saidWhere ?? '') : [row.label, row.opening].filter(part => part !== '').join('. ')
  return answer === null ? [] : [{ place, words: said, proposed, answer: { kind: answer, words: answerWords ?? '' } }]
}

type Titled = { title: string; language: Reply['language'] }

function titledBy(key: string, { language, paper }: { language: Reply['language']; paper: string }): Titled {
  return { title: `${sayIn(words, language)(key)} - ${paper}`, language }
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: mediaTypes.xlsx,
  pdf: 'application/pdf',
}

function fileOf({ title }: Titled, format: keyof typeof types, bytes: Uint8Array): FileAnswer {
  return { name: `${title}.${format}`, mediaType: types[format], bytes: Buffer.from(bytes) }
}
