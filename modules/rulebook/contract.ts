import { z } from 'zod'
import { question } from '../../platform/http/contract.ts'
import { day } from '../../platform/http/fields.ts'

export const language = z.enum(['vi', 'en'])
export const inBothLanguages = z.strictObject({ vi: z.string(), en: z.string() })

/** Where rules come from. Custom and observation have no original text that a rule could be checked against. */
export const source = z.object({
  code: z.string().min(1),
  kind: z.enum(['edict', 'custom', 'observed']),
  title: z.string().min(1),
  issuedOn: day.nullable(),
})

/** The envelope of every rule: what it says, from when to when (both days included), and why we believe it. */
export function datedRule<Says extends z.ZodObject>(says: Says) {
  return z.object({
    code: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
    validFrom: day.nullable().default(null),
    validTo: day.nullable().default(null),
    source: z.string(),
    where: z.string().optional(),
    confidence: z.enum(['official', 'several', 'one', 'weak']),
    checkedAgainstOriginal: z.boolean(),
    says,
  })
}

/** A kind of body. `level` null means the level of the body above; `{parent}` in the habit is the symbol of that body. */
export const bodyKind = z.strictObject({
  words: inBothLanguages,
  level: z.string().nullable(),
  precedence: z.int(),
  under: z.array(z.string()),
  mayStandAlone: z.boolean(),
  symbolHabit: z.string().min(1).nullable(),
})

/** An office, and the kinds of bodies in which it can be held. */
export const office = z.strictObject({
  words: inBothLanguages,
  precedence: z.int(),
  singleSeat: z.boolean(),
  kinds: z.array(z.string()).min(1),
  chairs: z.boolean(),
  signs: z.boolean(),
  keepsRecords: z.boolean(),
})

/** A kind of paper: the letters by which heads and numbers name it, and the sections that it usually has. */
export const paperKind = z.strictObject({
  words: inBothLanguages,
  letters: z.string().min(1).max(50),
  sections: z.array(inBothLanguages),
})

/** How a week is worked: its days of rest (0 is Sunday) and the country whose public holidays are kept (ISO 3166-1), if any. */
export const workingWeek = z.strictObject({
  words: inBothLanguages,
  rest: z.array(z.int().min(0).max(6)).max(6),
  holidaysOf: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  /** Whether a public holiday on a day of rest is made up for on the next working day. */
  madeUp: z.boolean(),
})

/** Days, from the first to the last day of the rule, that are worked or not whatever the week and the holidays say. */
export const specialDays = z.strictObject({ words: inBothLanguages, worked: z.boolean() })

/** More than, or at least, so many parts of so many; see `packages/rules`. */
const share = z.strictObject({ of: z.int().min(0), parts: z.int().min(1), reach: z.enum(['moreThan', 'atLeast']) })

/** A kind of meeting, and the kinds of bodies that hold it. */
export const meetingKind = z.strictObject({
  words: inBothLanguages,
  /** What one is called: `{body}`, and of the rest what is needed: `{number}`, `{term}`, `{day}`, `{month}`, `{year}`. */
  title: inBothLanguages,
  bodies: z.array(z.string()).min(1),
  /** Within what the meetings of a body are counted; all kinds that are counted share one count. */
  numbered: z.enum(['term', 'year']).nullable(),
  /** Whether others are invited, who speak and do not vote. */
  invitesOthers: z.boolean(),
  /** How many of the members have to be there; null where the body's own rules say. */
  quorum: share.nullable(),
  substitutes: z.boolean(),
  /** How many working days before the meeting the summons has to go out. */
  summonsWorkingDays: z.int().min(0).max(200).nullable(),
  /** In these kinds of bodies whatever is put to a meeting was agreed to first by the body of this kind below them, as the source says. */
  agreedFirst: z.strictObject({ in: z.array(z.string()).min(1), by: z.string(), source: z.string() }).optional(),
})

/** Words that are said at a moment of a meeting; `{item}`, `{person}` and the like stand for what the agenda says. */
export const phrase = z.strictObject({
  moment: z.enum([
    'opening',
    'quorum',
    'agenda',
    'formality',
    'item',
    'recused',
    'presenting',
    'discussing',
    'voting',
    'counting',
    'concluding',
    'consent',
    'break',
    'closing',
  ]),
  speaker: z.enum(['chair', 'recorder']),
  words: inBothLanguages,
})

/** What a meeting can make of a draft or of a line of its agenda. */
export const outcomeKind = z.enum([
  'approved',
  'inPrinciple',
  'agreedToIssue',
  'delegated',
  'returned',
  'deferred',
  'noted',
])

/**
 * A sentence in which a conclusion is usually put, or what somebody is usually told to do. It names in braces what it needs: `{subject}`,
 * `{type}`, `{to}`, `{through}`, `{task}`, `{by}`.
 */
export const sentence = z.strictObject({ of: z.enum([...outcomeKind.options, 'task']), words: inBothLanguages })

/** The lines that kinds of meetings usually have; one that takes something up from the last meeting says what. */
export const usualAgenda = z.strictObject({
  meetings: z.array(z.string()).min(1),
  lines: z.array(
    z.strictObject({
      kind: z.enum(['formality', 'item', 'consent', 'break']),
      title: inBothLanguages,
      takes: z.enum(['apologies', 'interests', 'minutes', 'actions']).nullable(),
    }),
  ),
})

/**
 * How what a meeting concluded is put into a notice: as which kind of paper, and in which words; `{meeting}` is what the meeting is called,
 * `{day}` when it was held.
 */
export const noticeForm = z.strictObject({
  /** Null where the profile has no such kind of paper. */
  paper: z.string().nullable(),
  heading: inBothLanguages,
  about: inBothLanguages,
  opening: inBothLanguages,
  closing: inBothLanguages.nullable(),
})

/**
 * In whose name somebody signs for a body of these kinds: `{body}` is its name, `{called}` what it is called in that line. `head` is the
 * body whose name stands at the head of its papers.
 */
export const signing = z.strictObject({
  kinds: z.array(z.string()).min(1),
  called: inBothLanguages,
  head: z.enum(['own', 'above']),
  /** Null where whoever signs signs for themselves, as the head of an office does. */
  authority: inBothLanguages.nullable(),
  /** What else stands above an office that stands in for another, by office. */
  deputies: z.record(z.string(), inBothLanguages),
  /** Who may sign by its order, in bodies of these kinds that stand below it. */
  byOrder: z
    .strictObject({
      kinds: z.array(z.string()).min(1),
      offices: z.array(z.string()).min(1),
      authority: inBothLanguages,
    })
    .nullable(),
})

/** What a kind of decision needs in the kinds of bodies that take it. */
export const majority = z.strictObject({
  words: inBothLanguages,
  bodies: z.array(z.string()).min(1),
  share,
  /** Of all members, of those present, of the votes cast, or of those for and against. */
  base: z.enum(['roll', 'present', 'cast', 'decided']),
  tie: z.enum(['lost', 'chair']),
  ballot: z.enum(['open', 'secret']),
})

const named = z.object({ code: z.string().min(1), words: inBothLanguages })

/** The places that the main navigation can lead to; each profile names the ones it shows, in order. */
export const area = z.object({
  code: z.enum(['home', 'matters', 'meetings', 'papers', 'documents', 'tasks', 'bodies', 'people']),
  words: inBothLanguages,
})

/** What a profile settles by itself, without an edict. */
export const manners = named.extend({
  language,
  nameOrder: z.enum(['family-first', 'given-first']),
  /** In the tokens of dayjs. */
  dateFormat: z.enum(['DD/MM/YYYY', 'D MMM YYYY']),
  address: z.object({ male: inBothLanguages, female: inBothLanguages, unknown: inBothLanguages }).nullable(),
  levels: z.array(named),
  /** Whether those who commented say "agreed" or "please consider further" to the answers they get. */
  reactions: z.boolean(),
  /** Whether a matter says which of the sections that its kind usually has a draft lacks: a suggestion, never a gate. */
  suggestsSections: z.boolean(),
  areas: z.array(area).min(1),
})

export const wordOverrides = z.record(z.string(), inBothLanguages.partial())

export const profile = manners.extend({
  /** Words of the interface that this profile says differently, by key; a language left out keeps the usual words. */
  wordOverrides,
  sources: z.array(source),
  kinds: z.array(datedRule(bodyKind)),
  offices: z.array(datedRule(office)),
  papers: z.array(datedRule(paperKind)),
  weeks: z.array(datedRule(workingWeek)),
  days: z.array(datedRule(specialDays)),
  meetings: z.array(datedRule(meetingKind)),
  majorities: z.array(datedRule(majority)),
  phrases: z.array(datedRule(phrase)),
  sentences: z.array(datedRule(sentence)),
  agendas: z.array(datedRule(usualAgenda)),
  notices: z.array(datedRule(noticeForm)),
  signings: z.array(datedRule(signing)),
})

export const readRulebook = question('/rulebook', {
  summary: 'The rules and manners under which this Plenum works',
  answer: profile,
  access: 'anyone',
})

export const listProfiles = question('/rulebook/profiles', {
  summary: 'The kinds of organisation that a new Plenum can be set up for',
  answer: z.object({ items: z.array(named.extend({ language })) }),
  access: 'anyone',
})

export type InBothLanguages = z.output<typeof inBothLanguages>
export type Source = z.output<typeof source>
export type BodyKind = z.output<typeof bodyKind>
export type Office = z.output<typeof office>
export type PaperKind = z.output<typeof paperKind>
export type WorkingWeek = z.output<typeof workingWeek>
export type SpecialDays = z.output<typeof specialDays>
export type MeetingKind = z.output<typeof meetingKind>
export type Majority = z.output<typeof majority>
export type OutcomeKind = z.output<typeof outcomeKind>
export type Sentence = z.output<typeof sentence>
export type Phrase = z.output<typeof phrase>
export type UsualAgenda = z.output<typeof usualAgenda>
export type NoticeForm = z.output<typeof noticeForm>
export type Signing = z.output<typeof signing>
export type AreaCode = z.output<typeof area>['code']
export type NameOrder = z.output<typeof manners>['nameOrder']
export type Profile = z.output<typeof profile>

/** A rule of any subject, as the lookups in `rules.ts` see it. */
export type DatedRule<Says = unknown> = Omit<z.output<ReturnType<typeof datedRule>>, 'says'> & { says: Says }
