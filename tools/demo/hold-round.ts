import type { RoundView } from '../../modules/consultations/contract.ts'
import type { readText } from '../../modules/papers/contract.ts'
import { anchor } from '../../packages/text/index.ts'
import { type TextDocument, wordsOf } from '../../packages/text/model.ts'
import type { AnswerOf } from '../../platform/http/contract.ts'
import type { ShownComment, ShownRound } from '../demonstration/matters/shown.ts'
import { absorb } from './absorb.ts'
import { answerRegister } from './answer-register.ts'
import type { House } from './house.ts'
import type { Visitor } from './visitor.ts'

interface About {
  owner: Visitor
  paperId: string
  /** A letter that lies on the shelf. */
  scanId: string
}

interface Round {
  id: string
  /** Who was asked, by body or account. */
  askedIds: ReadonlyMap<string, string>
}

/** Asks for comments on the newest version of a paper, lets them come, and answers them as far as is shown. */
export async function holdRound(house: House, about: About, shown: ShownRound): Promise<void> {
  const { owner, paperId } = about
  const number = await owner.untilRead(paperId)
  const document = await textOf(owner, paperId, number)
  const round = await openRound(house, owner, { paperId, number }, shown)
  const at = `/rounds/${round.id}`
  for (const [by, comments] of Map.groupBy(shown.said(document), one => one.by))
    await send(house, owner, round, { by, comments, document })
  for (const by of shown.agreed) await agree(house, owner, round, by)
  if (shown.letter) await recordLetter(house, about, round, shown.letter)
  if (shown.gathering) await gather(house, { paperId, number, document }, round, shown.gathering)
  if (shown.assigned) await assign(house, owner, at, document, shown.assigned)
  await answerRegister(owner, at, shown)
  if (shown.absorbed) await absorb(owner, { paperId, number, round: at }, shown.absorbed)
  if (shown.released) await (await house.enter(shown.releaser)).ask('POST', `${at}/release`, {})
  if (shown.closed) await close(owner, at)
  for (const reaction of shown.reactions ?? []) await react(await house.enter(reaction.by), at, reaction)
}

async function openRound(
  house: House,
  by: Visitor,
  on: { paperId: string; number: number; withinId?: string },
  {
    title,
    ask,
    inDays,
    releaser,
    asked,
  }: Pick<ShownRound, 'title' | 'ask' | 'inDays' | 'asked'> & { releaser?: string },
): Promise<Round> {
  const { id } = await by.ask<{ id: string }>('POST', '/rounds', {
    ...on,
    title,
    ask,
    dueOn: house.day(inDays),
    asked: await Promise.all(asked.map(house.partyOf)),
    ...(releaser !== undefined && { releaserId: (await house.partyOf(releaser)).id }),
  })
  const view = await by.ask<RoundView>('GET', `/rounds/${id}`)
  return { id, askedIds: new Map(view.asked.map(one => [one.party.id, one.id])) }
}

interface List {
  by: string
  comments: readonly ShownComment[]
  document: TextDocument
}

/** A player writes on the screen; what a body wrote in a letter is recorded by whoever asked. */
async function send(house: House, owner: Visitor, round: Round, { by, comments, document }: List): Promise<void> {
  const { kind, id } = await house.partyOf(by)
  const askedId = round.askedIds.get(id)
  const place = [...round.askedIds.keys()].indexOf(id)
  const source = { kind: 'letter', number: `${20 + place}-CV/ĐU`, date: house.day(-4 - (place % 5)) }
  const items = comments.map(
    ({ place: at, words, kind: sort = 'substance', proposed = null, confidential = false }) => ({
      words,
      kind: sort,
      proposed,
      confidential,
      spot: at && { anchor: anchor(document, at) },
    }),
  )
  if (kind === 'body') {
    await owner.ask('POST', `/rounds/${round.id}/recorded`, { askedId, items, source })
    return
  }
  const writes = await house.enter(by)
  await writes.ask('POST', `/rounds/${round.id}/comments`, { askedId, items })
  await writes.ask('POST', `/rounds/${round.id}/answer`, { askedId, how: 'sent' })
}

async function agree(house: House, owner: Visitor, round: Round, by: string): Promise<void> {
  const { kind, id } = await house.partyOf(by)
  const askedId = round.askedIds.get(id)
  if (kind === 'body')
    await owner.ask('POST', `/rounds/${round.id}/recorded`, { askedId, items: [], source: { kind: 'phone' } })
  else await (await house.enter(by)).ask('POST', `/rounds/${round.id}/answer`, { askedId, how: 'agreed' })
}

async function recordLetter(
  house: House,
  { owner, scanId }: About,
  round: Round,
  { by, number, date, said }: NonNullable<ShownRound['letter']>,
): Promise<void> {
  const source = { kind: 'letter', paperId: scanId, number, date }
  const askedId = round.askedIds.get((await house.partyOf(by)).id)
  const items = said.map(words => ({ words }))
  await owner.ask('POST', `/rounds/${round.id}/recorded`, { askedId, items, source })
}

async function gather(
  house: House,
  { document, ...on }: { paperId: string; number: number; document: TextDocument },
  round: Round,
  { by, player, asked, inDays, said }: NonNullable<ShownRound['gathering']>,
): Promise<void> {
  const leader = await house.enter(player)
  const withinId = round.askedIds.get((await house.partyOf(by)).id) ?? ''
  const own = await openRound(house, leader, { ...on, withinId }, { title: said.title, ask: said.ask, inDays, asked })
  for (const [member, comments] of Map.groupBy(said.comments, one => one.by))
    await send(house, leader, own, { by: member, comments, document })
}

async function assign(
  house: House,
  owner: Visitor,
  at: string,
  document: TextDocument,
  sections: NonNullable<ShownRound['assigned']>,
): Promise<void> {
  const items = await Promise.all(
    sections.map(async ({ heading, body, inDays }) => ({
      provisionId: document.provisions.find(one => `${one.label} ${wordsOf(one)}`.includes(heading))?.id ?? null,
      bodyId: (await house.partyOf(body)).id,
      dueOn: house.day(inDays),
    })),
  )
  await owner.ask('PUT', `${at}/assignments`, { items })
}

async function close(owner: Visitor, at: string): Promise<void> {
  const { version } = await owner.ask<RoundView>('GET', at)
  await owner.ask('POST', `${at}/close`, { passes: [] }, version)
}

async function react(
  visitor: Visitor,
  at: string,
  { words, reaction, reserved }: NonNullable<ShownRound['reactions']>[number],
): Promise<void> {
  const { items } = await visitor.ask<{ items: { id: string; words: string }[] }>('GET', `${at}/comments`)
  const said = items.find(one => one.words === words)
  if (!said) throw new Error(`nobody said "${words}"`)
  await visitor.ask('POST', `${at}/comments/${said.id}/reaction`, {
    ...(reaction && { reaction }),
    ...(reserved && { reserved }),
  })
}

async function textOf(visitor: Visitor, paperId: string, number: number): Promise<TextDocument> {
  const path = `/papers/${paperId}/versions/${number}/text`
  const { document } = await visitor.ask<AnswerOf<typeof readText>>('GET', path)
  return { ...document, pictures: {} }
}
