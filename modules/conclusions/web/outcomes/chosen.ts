import type { Decided, Outcome, Party, Proposal } from '../../contract.ts'
import { fittingSentence, sentenceFor } from '../../rules.ts'

/** What is chosen in the form; empty where nothing is. A party is its kind and its id; a draft is its place, or all of them. */
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

/** What was recorded, to be put right; what it does not say is as usual. */
export function chosenFrom({ decided, vote }: Pick<Outcome, 'decided' | 'vote'>, before: Chosen): Chosen {
  const common = { ...before, voteId: vote?.id ?? '', kind: decided?.kind ?? before.kind }
  if (decided?.kind === 'agreedToIssue') return { ...common, as: decided.as }
  if (decided?.kind !== 'delegated') return common
  const { to, through, task, by } = decided
  return { ...common, to: chosenParty(to), through: through ? chosenParty(through) : '', task, by: by ?? '' }
}

export function decidedFrom({ kind, as, to, through, task, by }: Chosen): Decided {
  if (kind === 'agreedToIssue') return { kind, as }
  if (kind !== 'delegated') return { kind }
  const party = partyIn(to) ?? { kind: 'body', id: '' }
  return { kind, to: party, through: partyIn(through), task: task.trim(), by: by === '' ? null : by }
}

/** One outcome for each draft that it is about. */
export function outcomesFrom(chosen: Chosen, proposal: Proposal) {
  const voteId = chosen.voteId === '' ? null : chosen.voteId
  const drafts = draftsOf(chosen, proposal).map(({ paperId, number }) => ({ paperId, number }))
  const about = drafts.length === 0 ? [null] : drafts
  return about.map(draft => ({ draft, decided: decidedFrom(chosen), voteId }))
}

interface Said {
  proposal: Proposal
  title: string
  language: 'vi' | 'en'
  dayOf: (day: string) => string
}

/** The sentence in which it is usually put; empty where the profile has none. */
export function sentenceOf(chosen: Chosen, said: Said): string {
  const { proposal, language } = said
  return sentenceFor(proposal.sentences, chosen.kind, { language, known: knownOf(chosen, said) }) ?? ''
}

/** Where that sentence comes from. */
export function sourceOf(
  chosen: Chosen,
  said: Said,
): Pick<Proposal['sentences'][number], 'source' | 'isUnchecked'> | undefined {
  const { proposal, language } = said
  return fittingSentence(proposal.sentences, chosen.kind, { language, known: knownOf(chosen, said) })
}

/** What it is about: the drafts by name where they may be read, and the item otherwise. */
export function subjectOf(chosen: Chosen, { proposal, title }: Pick<Said, 'proposal' | 'title'>): string {
  const titles = draftsOf(chosen, proposal).flatMap(draft => draft.title ?? [])
  return (titles.length === 0 ? [title] : titles).map(one => `“${one}”`).join(', ')
}

function knownOf(chosen: Chosen, said: Said): Record<string, string | undefined> {
  const { bodies, people, types } = said.proposal
  const nameOf = (party: string) => [...bodies, ...people].find(({ id }) => party.endsWith(`:${id}`))?.name
  return {
    subject: subjectOf(chosen, said),
    type: types.find(({ code }) => code === chosen.as)?.words[said.language],
    to: nameOf(chosen.to),
    through: nameOf(chosen.through),
    task: chosen.task.trim() || undefined,
    by: /^\d{4}-\d{2}-\d{2}$/.test(chosen.by) ? said.dayOf(chosen.by) : undefined,
  }
}

function draftsOf({ draft }: Chosen, { drafts }: Proposal): Proposal['drafts'] {
  if (draft === 'all') return drafts
  const one = draft === '' ? undefined : drafts[Number(draft)]
  return one ? [one] : []
}

function partyIn(chosen: string): Party | null {
  const [kind, id] = chosen.split(':')
  return id !== undefined && (kind === 'body' || kind === 'person') ? { kind, id } : null
}

function chosenParty({ kind, id }: Party): string {
  return `${kind}:${id}`
}
