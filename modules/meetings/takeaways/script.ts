import type { Language } from '../../../platform/work/actor.ts'
import type { Phrase } from '../../rulebook/contract.ts'
import { hourShown } from './shown-time.ts'

/** What the script needs to know of a meeting. */
export interface Scripted {
  title: string
  body: string
  startsAt: string
  timeZone: string
  language: Language
  chair: string | null
  /** How many count, and how many of them have to be there where a rule says so. */
  members: number
  needed: number | null
  lines: ScriptedLine[]
}

export interface ScriptedLine {
  id: string
  kind: 'formality' | 'item' | 'consent' | 'break'
  title: string
  minutes: number | null
  presenter: string | null
  /** Who leads the meeting during it; null is its chair. */
  presider: string | null
  /** Whether something lies before the meeting that it can vote on. */
  isDecided: boolean
  /** Who stays away from it. */
  away: string[]
}

export interface ScriptPart {
  /** When it is due (HH:MM), as long as every line before it says how long it takes. */
  at: string | null
  part: 'opening' | 'line' | 'closing'
  number: number | null
  title: string | null
  /** The lines of the agenda that it is about. */
  lineIds: string[]
  steps: { moment: Phrase['moment']; by: Phrase['speaker']; name: string | null; words: string }[]
}

type Known = Record<string, string | number | null>
type Say = (moment: Phrase['moment'], known?: Known) => ScriptPart['steps']

const ofItem = ['item', 'recused', 'presenting', 'discussing'] as const
const ofDecision = [...ofItem, 'voting', 'counting', 'concluding'] as const

/**
 * Who says what from opening to closing: the phrases of the profile, filled with what the agenda says. A phrase that names something nobody knows
 * is left out, so that no sentence has a gap where a name should stand; what is only known in the room is dots.
 */
export function scriptOf(meeting: Scripted, phrases: readonly Phrase[]): ScriptPart[] {
  const { language, chair, title, body, members, needed } = meeting
  const items = meeting.lines.filter(({ kind }) => kind === 'item' || kind === 'consent').length
  const always: Known = { meeting: title, body, members, needed, items }
  const say: Say = (moment, known = {}) =>
    phrases
      .filter(one => one.moment === moment)
      .flatMap(({ speaker, words }) => {
        const leading = typeof known['presider'] === 'string' ? known['presider'] : chair
        const said = filled(words[language], { ...always, ...known })
        return said === null ? [] : [{ moment, by: speaker, name: speaker === 'chair' ? leading : null, words: said }]
      })
  const opening = [...say('opening'), ...say('quorum'), ...say('agenda')]
  const clock = clockFrom(meeting)
  return [
    { at: clock.now(), part: 'opening', number: null, title: null, lineIds: [], steps: opening },
    ...partsOf(meeting.lines, say, clock),
    { at: clock.now(), part: 'closing', number: null, title: null, lineIds: [], steps: say('closing') },
  ]
}

/** Lines that are agreed to together, one after another, are one part. */
function partsOf(lines: readonly ScriptedLine[], say: Say, clock: Clock): ScriptPart[] {
  const parts: ScriptPart[] = []
  let number = 0
  for (const [place, line] of lines.entries()) {
    const isCounted = line.kind === 'item' || line.kind === 'consent'
    if (isCounted) number += 1
    const isWithLast = line.kind === 'consent' && lines[place - 1]?.kind === 'consent'
    const at = clock.now()
    clock.pass(line.minutes)
    if (isWithLast) continue
    const about = line.kind === 'consent' ? together(lines.slice(place)) : [line]
    const [title, lineIds] = [about.map(one => one.title).join('; '), about.map(({ id }) => id)]
    const own = { part: 'line' as const, number: isCounted ? number : null, title, lineIds, at }
    parts.push({ ...own, steps: stepsOf({ ...line, title }, { number, after: clock.now() }, say) })
  }
  return parts
}

function stepsOf(
  { kind, title, minutes, presenter, presider, away, isDecided }: ScriptedLine,
  { number, after }: { number: number; after: string | null },
  say: Say,
): ScriptPart['steps'] {
  const known = { item: title, number, minutes, person: presenter, presider }
  if (kind === 'break') return say('break', { minutes, time: after })
  if (kind === 'formality') return [...say('formality', known), ...(presenter === null ? [] : say('presenting', known))]
  if (kind === 'consent') return say('consent', known)
  return (isDecided ? ofDecision : ofItem).flatMap(moment => {
    if (moment === 'recused') return away.flatMap(person => say('recused', { person, presider }))
    return moment === 'presenting' && presenter === null ? [] : say(moment, known)
  })
}

/** The lines that are agreed to together from here on. */
function together(lines: readonly ScriptedLine[]): readonly ScriptedLine[] {
  const end = lines.findIndex(({ kind }) => kind !== 'consent')
  return lines.slice(0, end === -1 ? undefined : end)
}

/** The words with what is known put in; null where they name something that is not. */
function filled(words: string, known: Known): string | null {
  const names = [...words.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  if (names.some(name => (known[name] ?? null) === null)) return null
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(known[name]))
}

interface Clock {
  now: () => string | null
  pass: (minutes: number | null) => void
}

function clockFrom({ startsAt, timeZone }: Scripted): Clock {
  let at: number | null = Date.parse(startsAt)
  return {
    now: () => (at === null ? null : hourShown(new Date(at).toISOString(), timeZone)),
    pass: minutes => {
      at = at === null || minutes === null ? null : at + minutes * 60_000
    },
  }
}
