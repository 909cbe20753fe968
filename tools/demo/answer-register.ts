import type { AnswerOf } from '../../platform/http/contract.ts'
import type { listRegister, RegisterRow, suggestGroups } from '../../modules/consultations/contract.ts'
import type { ShownRound } from '../demonstration/matters/shown.ts'
import type { Visitor } from './visitor.ts'

/**
 * Makes some of the groups that are suggested and gives the lines their answers in turn, the first group the first one; lines of the next
 * suggestions are not put together but go to the answer of the first among them.
 */
export async function answerRegister(
  owner: Visitor,
  round: string,
  { grouped, merged = 0, answers }: Pick<ShownRound, 'grouped' | 'merged' | 'answers'>,
): Promise<void> {
  const alike = await owner.ask<AnswerOf<typeof suggestGroups>>('GET', `${round}/register/alike`)
  for (const { rowIds } of alike.groups.slice(0, grouped)) {
    const rows = (await registerOf(owner, round)).filter(({ id }) => rowIds.includes(id))
    if (rows.length > 1) await owner.ask('POST', `${round}/register/group`, { rows: rows.map(seen) })
  }
  const lines = await registerOf(owner, round)
  for (const [place, answer] of answers.entries()) {
    const rows = lines.filter((_, line) => line % answers.length === place)
    if (answer && rows.length > 0)
      await owner.ask('POST', `${round}/register/answers`, { rows: rows.map(seen), ...answer })
  }
  const [first] = answers.flatMap(answer => answer ?? [])
  const [group] = alike.groups.slice(0, grouped)
  if (first && group) await answerAgain(owner, round, { rowIds: group.rowIds, answer: first })
  for (const { rowIds } of alike.groups.slice(grouped, grouped + merged)) {
    const [into, ...others] = (await registerOf(owner, round)).filter(({ id }) => rowIds.includes(id))
    if (!into || !first) continue
    await answerAgain(owner, round, { rowIds: [into.id], answer: first })
    const answer = { kind: 'merged', words: '', mergedInto: into.id }
    await answerAgain(owner, round, { rowIds: others.map(({ id }) => id), answer })
  }
}

/** Answers those of these lines that are still there, whatever stood in them. */
async function answerAgain(
  owner: Visitor,
  round: string,
  { rowIds, answer }: { rowIds: readonly string[]; answer: object },
): Promise<void> {
  const rows = (await registerOf(owner, round)).filter(({ id }) => rowIds.includes(id))
  if (rows.length > 0) await owner.ask('POST', `${round}/register/answers`, { rows: rows.map(seen), ...answer })
}

/** All lines of a register. */
export async function registerOf(owner: Visitor, round: string): Promise<RegisterRow[]> {
  const rows: RegisterRow[] = []
  for (let after: string | null = ''; after !== null;) {
    const query = new URLSearchParams({ take: '200', ...(after !== '' && { after }) })
    const page: AnswerOf<typeof listRegister> = await owner.ask('GET', `${round}/register?${query.toString()}`)
    rows.push(...page.items)
    after = page.next
  }
  return rows
}

function seen({ id, version }: RegisterRow) {
  return { id, version }
}
