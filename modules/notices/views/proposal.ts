import { refuseIf } from '../../../platform/refused.ts'
import type { Clock } from '../../../platform/work/clock.ts'
import type { Look } from '../../../platform/work/work.ts'
import { findBodies, pageOfBodies } from '../../bodies/index.ts'
import type { LineConclusion } from '../../conclusions/contract.ts'
import { linesRead } from '../../conclusions/index.ts'
import { namesOfPeople } from '../../meetings/index.ts'
import { seenSitting } from '../../sittings/index.ts'
import { obstacleToLeading } from '../../sittings/rules.ts'
import { concludedOn, type Frame, frameOf } from '../composing.ts'
import type { NoticeProposal } from '../contract.ts'
import { keptFrom, knowingOf } from '../knowing.ts'
import { signatureOf } from '../signers.ts'

/** What a notice could be made of, for whoever leads the meeting. */
export async function proposeNotice(
  look: Look,
  { id }: { id: string },
  dayOf: Clock['dayOf'],
): Promise<NoticeProposal> {
  const { reader, today } = look
  const sitting = await seenSitting(look, id)
  refuseIf(obstacleToLeading(sitting))
  const { meeting, standing } = sitting
  const frame = await frameOf(reader, meeting, dayOf)
  const { body, on, profile, form } = frame
  const read = await linesRead(reader, id, standing)
  const concluded = await concludedOn(look, id, read)
  const lines = read.filter(line => concluded.some(({ lineId }) => lineId === line.id))
  const { signers } = await signatureOf(reader, { body, on, profile })
  const knowing = await knowingOf(
    reader,
    { meeting, day: today },
    signers.map(one => one.id),
  )
  const called = knowing.seats.map(({ personId }) => personId)
  const names = await namesOfPeople(reader, called)
  const { language } = profile
  const about = form.about[language].replace('{meeting}', meeting.title)
  return {
    title: about === meeting.title ? `${form.heading[language]}: ${about}` : `${form.heading[language]} ${about}`,
    lines: lines.map(({ id: lineId, title, readerIds }) => ({ id: lineId, title, isNarrow: readerIds !== null })),
    signers: signers.map(one => ({ ...one, keptFrom: keptFrom(one.id, lines, knowing) })),
    bodies: await bodiesNear(look, frame, concluded),
    people: called.map(one => ({ id: one, name: names.get(one) ?? '', keptFrom: keptFrom(one, lines, knowing) })),
  }
}

/** Whoever was told to do something gets a notice, and whoever is above; those below may. */
async function bodiesNear(
  { reader }: Look,
  { body, on }: Frame,
  concluded: readonly LineConclusion[],
): Promise<NoticeProposal['bodies']> {
  const told = concluded.flatMap(({ outcomes }) =>
    outcomes.flatMap(({ decided }) =>
      decided?.kind === 'delegated' ? [decided.to, ...(decided.through ? [decided.through] : [])] : [],
    ),
  )
  const bodyIds = told.flatMap(({ kind, id }) => (kind === 'body' && id !== body.id ? id : []))
  const usual = new Set([...(body.parentId === null ? [] : [body.parentId]), ...bodyIds])
  const below = await pageOfBodies(reader, { on, parentId: body.id, take: mostBelow })
  const known = new Map((await findBodies(reader, [...usual])).map(one => [one.id, one.name]))
  const first = [...usual].map(id => ({ id, name: known.get(id) ?? '', isUsual: true }))
  return [...first, ...below.flatMap(({ id, name }) => (usual.has(id) ? [] : { id, name, isUsual: false }))]
}

const mostBelow = 100
