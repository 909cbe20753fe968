import type { Deadline } from '../../modules/matters/contract.ts'
import type { ShownDeadline, ShownMatter, ShownPaper } from '../demonstration/matters/shown.ts'
import { textFile } from '../demonstration/papers/files.ts'
import type { Brought } from './bring-papers.ts'
import { holdRound } from './hold-round.ts'
import type { House } from './house.ts'
import type { Visitor } from './visitor.ts'

interface Made {
  id: string
  version: number
}

/** Begins matters, asks for comments on their papers, and answers some; what is there already is left alone. */
export async function bringMatters(house: House, brought: Brought, matters: readonly ShownMatter[]): Promise<void> {
  for (const matter of matters) {
    const owner = await house.enter(matter.owner)
    const known = await owner.ask<{ items: { title: string }[] }>('GET', `/matters?${titled(matter)}`)
    if (known.items.every(({ title }) => title !== matter.title)) await bringMatter(house, owner, matter, brought)
  }
}

async function bringMatter(house: House, owner: Visitor, shown: ShownMatter, brought: Brought): Promise<void> {
  const { title, target, papers, workers, deadlines, closed } = shown
  const ids = new Map<ShownPaper, string>()
  for (const paper of papers) ids.set(paper, await bringPart(owner, paper, brought))
  const parts = await Promise.all(
    papers.map(async paper => ({
      paperId: ids.get(paper),
      part: paper.part,
      type: paper.type,
      draftingBodyId: paper.draftedBy === undefined ? null : (await house.partyOf(paper.draftedBy)).id,
    })),
  )
  const { id } = await owner.ask<Made>('POST', '/matters', {
    title,
    parts,
    target: target ? { words: target.words, on: house.day(target.inDays) } : { words: null, on: null },
    workers: (await Promise.all(workers.map(house.partyOf))).map(worker => worker.id),
  })
  for (const deadline of deadlines) await setDeadline(house, owner, `/matters/${id}`, deadline, target?.inDays ?? 0)
  for (const [paper, paperId] of ids) {
    for (const round of paper.rounds ?? []) await holdRound(house, { owner, paperId, scanId: brought.scanId }, round)
    if (paper.final) await owner.ask('POST', `/drafts/${paperId}/final`, { number: await owner.untilRead(paperId) })
  }
  if (closed) await closeMatter(owner, `/matters/${id}`, closed)
}

async function bringPart(owner: Visitor, { text, fileName }: ShownPaper, { schemeId }: Brought): Promise<string> {
  if (typeof text !== 'string') return schemeId
  const id = await owner.bring(textFile({ fileName, text }), {})
  await owner.untilRead(id)
  return id
}

async function setDeadline(
  { day }: House,
  owner: Visitor,
  matter: string,
  { words, due, met, moved }: ShownDeadline,
  targetInDays: number,
): Promise<void> {
  const wanted =
    'inDays' in due
      ? { how: 'day', on: day(due.inDays) }
      : { how: 'working-days', from: day(targetInDays), workingDays: -due.workingDaysBefore }
  const { id, version } = await owner.ask<Made>('POST', `${matter}/deadlines`, { words, due: wanted })
  const change = {
    ...(met && { met }),
    ...(moved && { due: { how: 'day', on: day(moved.inDays) }, reason: moved.reason }),
  }
  if (met || moved) await owner.ask<Deadline>('PATCH', `${matter}/deadlines/${id}`, change, version)
}

async function closeMatter(owner: Visitor, matter: string, order: NonNullable<ShownMatter['closed']>): Promise<void> {
  const { version, lacks } = await owner.ask<{ version: number; lacks: { code: string }[] }>('GET', matter)
  const passes = [...new Set(lacks.map(({ code }) => code))].map(code => ({ code, ...order }))
  await owner.ask('POST', `${matter}/close`, { passes }, version)
}

function titled({ title }: ShownMatter): string {
  return new URLSearchParams({ search: title, take: '200' }).toString()
}
