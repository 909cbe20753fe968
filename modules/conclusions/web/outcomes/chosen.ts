import type { Decided, Party, Proposal } from '../../contract.ts'
import { sentenceFor } from '../../rules.ts'

/** What is chosen in the form; empty where nothing is. A party is its kind and its id. */
export interface Chosen {
  draft: string
  kind: Decided['kind']
  as: string
  to: string
  through: string
  task: string
  by: string
  voteId: string
}

export const kinds = ['approved', 'inPrinciple', 'agreedToIssue', 'delegated', 'returned', 'deferred', 'noted'] as const

/** What is most often decided: the first draft is approved by the vote that was carried, and whoever comes first is told to complete it. */
export function usual({ drafts, types, bodies, votes, sentences }: Proposal, language: 'vi' | 'en'): Chosen {
  const [body] = bodies
  return {
    draft: drafts.length > 0 ? '0' : '',
    kind: 'approved',
    as: types[0]?.code ?? '',
    to: body ? `body:${body.id}` : '',
    through: '',
    task: sentences.find(({ of }) => of === 'task')?.words[language] ?? '',
    by: '',
    voteId: votes.findLast(({ result }) => result === 'carried')?.id ?? '',
  }
}

export function decidedFrom({ kind, as, to, through, task, by }: Chosen): Decided {
  if (kind === 'agreedToIssue') return { kind, as }
  if (kind !== 'delegated') return { kind }
  const party = partyIn(to) ?? { kind: 'body', id: '' }
  return { kind, to: party, through: partyIn(through), task: task.trim(), by: by === '' ? null : by }
}

/** The sentence in which it is usually put; empty where the profile has none. */
export function sentenceOf(
  chosen: Chosen,
  {
    proposal,
    subject,
    language,
    dayOf,
  }: { proposal: Proposal; subject: string; language: 'vi' | 'en'; dayOf: (day: string) => string },
): string {
  const { bodies, people, types, sentences } = proposal
  const nameOf = (party: string) => [...bodies, ...people].find(({ id }) => party.endsWith(`:${id}`))?.name
  const known = {
    subject,
    type: types.find(({ code }) => code === chosen.as)?.words[language],
    to: nameOf(chosen.to),
    through: nameOf(chosen.through),
    task: chosen.task.trim() || undefined,
    by: /^\d{4}-\d{2}-\d{2}$/.test(chosen.by) ? dayOf(chosen.by) : undefined,
  }
  return sentenceFor(sentences, chosen.kind, { language, known }) ?? ''
}

function partyIn(chosen: string): Party | null {
  const [kind, id] = chosen.split(':')
  return id !== undefined && (kind === 'body' || kind === 'person') ? { kind, id } : null
}
