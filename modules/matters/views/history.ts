import { entriesAbout } from '../../../platform/work/journal.ts'
import type { Look } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import type { PaperRound } from '../../consultations/index.ts'
import { findPapers } from '../../papers/index.ts'
import type { MatterView } from '../contract.ts'
import type { Deadline } from '../store/deadlines.ts'
import type { Matter } from '../store/matters.ts'

const mostEntries = 200

/** What a matter's history tells, and the facts that whoever sees the subject may know. */
const told: Readonly<Record<string, readonly string[]>> = {
  'matter.begun': [],
  'matter.changed': ['fields'],
  'matter.parts_changed': [],
  'matter.closed': ['passed'],
  'matter.reopened': [],
  'deadline.set': ['dueOn'],
  'deadline.changed': ['fields', 'dueOn'],
  'deadline.removed': ['dueOn'],
  'paper.brought': ['number'],
  'paper.withdrawn': [],
  'paper.put_back': [],
  'draft.saved': ['number', 'base', 'changed'],
  'draft.finalised': ['number', 'passed'],
  'draft.reopened': ['number'],
  'round.opened': ['number'],
  'round.closed': ['passed'],
}

interface Shown {
  matter: Matter
  readable: ReadonlySet<string>
  rounds: readonly PaperRound[]
  deadlines: readonly Deadline[]
}

/** What happened to a matter, its deadlines, and the papers and rounds that the actor sees; the newest first. */
export async function historyOf(
  { reader }: Look,
  { matter, readable, rounds, deadlines }: Shown,
): Promise<MatterView['history']> {
  const papers = await findPapers(reader, [...readable])
  const screens = new Map<string, { words: string | null; to: string }>([
    ...papers.map(({ id, title }) => [id, { words: title, to: `/papers/${id}` }] as const),
    ...rounds.filter(one => one.seen).map(({ id, title }) => [id, { words: title, to: `/rounds/${id}` }] as const),
  ])
  const words = new Map(deadlines.map(one => [one.id, one.words]))
  const entries = await entriesAbout(reader, {
    subjectIds: [matter.id, ...words.keys(), ...screens.keys()],
    names: Object.keys(told),
    most: mostEntries,
  })
  const accounts = await namesOfAccounts(
    reader,
    entries.flatMap(({ actorId }) => (actorId !== null && isAccount(actorId) ? [actorId] : [])),
  )
  return entries.map(({ at, actorId, name, subjectId, facts }) => ({
    at: new Date(at).toISOString(),
    by: accounts.get(actorId ?? '') ?? null,
    name,
    facts: Object.fromEntries(Object.entries(facts).filter(([key]) => told[name]?.includes(key))) as never,
    words: screens.get(subjectId)?.words ?? words.get(subjectId) ?? null,
    to: screens.get(subjectId)?.to ?? null,
  }))
}

/** The system acts under a name that is no account. */
function isAccount(actorId: string): boolean {
  return /^[0-9a-f-]{36}$/.test(actorId)
}
