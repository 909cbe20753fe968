import { readdir, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { knowsHolidaysOf } from './calendar.ts'
import {
  bodyKind,
  datedRule,
  majority,
  manners,
  meetingKind,
  noticeForm,
  office,
  paperKind,
  phrase,
  sentence,
  signing,
  source,
  specialDays,
  usualAgenda,
  wordOverrides,
  workingWeek,
} from './contract.ts'
import type { DatedRule, Profile } from './contract.ts'

export type Rulebook = ReadonlyMap<string, Profile>

const shipped = new URL('../../rulebook/', import.meta.url)

/** The files of a profile. A new subject of rules is one more line here and one in the contract. */
const files = {
  profile: manners.strict(),
  sources: z.array(source.strict()),
  kinds: rulesAbout(bodyKind),
  offices: rulesAbout(office),
  papers: rulesAbout(paperKind),
  weeks: rulesAbout(workingWeek),
  days: rulesAbout(specialDays),
  meetings: rulesAbout(meetingKind),
  majorities: rulesAbout(majority),
  phrases: rulesAbout(phrase),
  sentences: rulesAbout(sentence),
  agendas: rulesAbout(usualAgenda),
  notices: rulesAbout(noticeForm),
  signings: rulesAbout(signing),
  words: wordOverrides,
}

/** Reads and checks every profile, one per folder. Refuses to start on any fault, and names all of them at once. */
export async function loadRulebook(folder: URL = shipped): Promise<Rulebook> {
  const entries = await readdir(folder, { withFileTypes: true })
  const codes = entries.filter(entry => entry.isDirectory()).map(entry => entry.name)
  const faults: string[] = []
  const profiles = await Promise.all(codes.toSorted().map(code => readProfile(folder, code, faults)))
  if (codes.length === 0) faults.push('there is no profile')
  if (faults.length > 0) throw new Error(`The rulebook cannot be used:\n- ${faults.toSorted().join('\n- ')}`)
  return new Map(profiles.filter(profile => profile !== undefined).map(profile => [profile.code, profile]))
}

async function readProfile(folder: URL, code: string, faults: string[]): Promise<Profile | undefined> {
  const read = <Shape extends z.ZodType>(name: string, shape: Shape) =>
    readChecked(new URL(`${code}/${name}.json`, folder), shape, fault => faults.push(`${code}/${name}.json${fault}`))
  const [own, words, sources, ...rules] = await Promise.all([
    read('profile', files.profile),
    read('words', files.words),
    read('sources', files.sources),
    read('kinds', files.kinds),
    read('offices', files.offices),
    read('papers', files.papers),
    read('weeks', files.weeks),
    read('days', files.days),
    read('meetings', files.meetings),
    read('majorities', files.majorities),
    read('phrases', files.phrases),
    read('sentences', files.sentences),
    read('agendas', files.agendas),
    read('notices', files.notices),
    read('signings', files.signings),
  ])
  const [kinds, offices, papers, weeks, days, meetings, majorities, phrases, sentences, agendas, notices, signings] =
    rules
  if (!own || !words || !sources || !kinds || !offices || !papers || !weeks || !days) return undefined
  if (!meetings || !majorities || !phrases || !sentences || !agendas || !notices || !signings) return undefined
  const ofMeetings = { meetings, majorities, phrases, sentences, agendas, notices, signings }
  const profile = { ...own, wordOverrides: words, sources, kinds, offices, papers, weeks, days, ...ofMeetings }
  if (own.code !== code) faults.push(`${code}/profile.json: the code is "${own.code}"`)
  for (const fault of faultsBetween(profile)) faults.push(`${code}/${fault}`)
  return profile
}

async function readChecked<Shape extends z.ZodType>(
  file: URL,
  shape: Shape,
  report: (fault: string) => void,
): Promise<z.output<Shape> | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) =>
    report(` cannot be read: ${error.code}`),
  )
  if (typeof text !== 'string') return undefined
  if (text !== text.normalize('NFC')) report(': a text is not in Unicode normal form C')
  try {
    const { data, error } = shape.safeParse(JSON.parse(text))
    for (const issue of error?.issues ?? [])
      report(` at ${z.core.toDotPath(issue.path) || 'the top'}: ${issue.message}`)
    return data
  } catch (error) {
    report(` is not JSON: ${String(error)}`)
    return undefined
  }
}

/** What no single file can show: names that lead nowhere, and two rules that hold at once. */
function* faultsBetween(profile: Profile): Generator<string> {
  const { sources, kinds, offices, papers, levels, weeks, days, ...others } = profile
  const { meetings, majorities, phrases, sentences, agendas, notices, signings } = others
  const known = { source: codesOf(sources), kind: codesOf(kinds), level: codesOf(levels) }
  const ofMeetings = { meetings, majorities, phrases, sentences, agendas, notices, signings }
  const dated = { kinds, offices, papers, weeks, days, ...ofMeetings }
  for (const [file, rules] of Object.entries(dated)) {
    for (const rule of rules)
      if (!known.source.has(rule.source)) yield `${file}.json: ${rule.code} cites "${rule.source}"`
    yield* faultsInTime(rules).map(fault => `${file}.json: ${fault}`)
  }
  for (const { code, says } of kinds) {
    for (const above of says.under) if (!known.kind.has(above)) yield `kinds.json: ${code} stands under "${above}"`
    if (says.level !== null && !known.level.has(says.level)) yield `kinds.json: ${code} is of level "${says.level}"`
    if (says.under.length === 0 && !says.mayStandAlone) yield `kinds.json: ${code} can stand nowhere`
  }
  for (const { code, says } of offices) {
    for (const kind of says.kinds) if (!known.kind.has(kind)) yield `offices.json: ${code} is held in "${kind}"`
  }
  yield* faultsInCalendar({ weeks, days })
  yield* faultsInMeetings(profile, known.kind)
  yield* faultsInSentences(profile)
  yield* faultsInNotices(profile)
}

function* faultsInNotices({ notices, signings, papers, kinds, offices }: Profile): Generator<string> {
  for (const { code, says } of notices)
    if (says.paper !== null && !codesOf(papers).has(says.paper)) yield `notices.json: ${code} is a "${says.paper}"`
  for (const { code, says } of signings) {
    for (const kind of [...says.kinds, ...(says.byOrder?.kinds ?? [])])
      if (!codesOf(kinds).has(kind)) yield `signings.json: ${code} is of "${kind}"`
    for (const office of [...Object.keys(says.deputies), ...(says.byOrder?.offices ?? [])])
      if (!codesOf(offices).has(office)) yield `signings.json: ${code} names "${office}"`
  }
}

/** What a sentence may name in braces. */
const named = new Set(['subject', 'type', 'to', 'through', 'task', 'by'])

function* faultsInSentences({ sentences }: Profile): Generator<string> {
  for (const { code, says } of sentences)
    for (const words of Object.values(says.words))
      for (const [, name = ''] of words.matchAll(/\{(\w*)\}/g))
        if (!named.has(name)) yield `sentences.json: ${code} names "${name}"`
}

function* faultsInMeetings({ meetings, majorities, agendas }: Profile, kinds: ReadonlySet<string>): Generator<string> {
  for (const [file, rules] of Object.entries({ meetings, majorities }))
    for (const { code, says } of rules)
      for (const kind of says.bodies) if (!kinds.has(kind)) yield `${file}.json: ${code} is of "${kind}"`
  for (const { code, says } of meetings)
    for (const kind of says.agreedFirst ? [...says.agreedFirst.in, says.agreedFirst.by] : [])
      if (!kinds.has(kind)) yield `meetings.json: ${code} is first agreed to in "${kind}"`
  for (const { code, says } of agendas)
    for (const kind of says.meetings) if (!codesOf(meetings).has(kind)) yield `agendas.json: ${code} is of "${kind}"`
  for (const { code, says } of majorities) {
    if (says.share.of > says.share.parts) yield `majorities.json: ${code} asks for more than the whole`
    if (says.ballot === 'secret' && says.tie === 'chair')
      yield `majorities.json: ${code} would show how the chair voted`
  }
}

function* faultsInCalendar({ weeks, days }: Pick<Profile, 'weeks' | 'days'>): Generator<string> {
  for (const { code, says } of weeks) {
    if (says.holidaysOf !== null && !knowsHolidaysOf(says.holidaysOf))
      yield `weeks.json: ${code} keeps the holidays of "${says.holidaysOf}"`
  }
  for (const { code, validFrom, validTo } of days)
    if (validFrom === null || validTo === null) yield `days.json: ${code} has no first or no last day`
}

function faultsInTime(rules: readonly DatedRule[]): string[] {
  const backwards = rules.filter(({ validFrom, validTo }) => validFrom && validTo && validTo < validFrom)
  const twice = rules.filter((rule, place) =>
    rules.slice(place + 1).some(other => other.code === rule.code && overlap(rule, other)),
  )
  return [
    ...backwards.map(({ code }) => `${code} ends before it begins`),
    ...twice.map(({ code }) => `${code} has two rules on one day`),
  ]
}

function overlap(one: DatedRule, other: DatedRule): boolean {
  const last = '9999-12-31'
  return (one.validFrom ?? '') <= (other.validTo ?? last) && (other.validFrom ?? '') <= (one.validTo ?? last)
}

/** Stricter than the contract: a misspelt field is a fault. Notes are for whoever keeps the files and are not sent on. */
function rulesAbout<Says extends z.ZodObject>(says: Says) {
  return z.array(z.strictObject({ ...datedRule(says).shape, note: z.string().optional() }))
}

function codesOf(list: readonly { code: string }[]): Set<string> {
  return new Set(list.map(({ code }) => code))
}
