import { sayIn } from '../../../platform/words.ts'
import { type Profile, ruleNear, rulesOn } from '../../rulebook/index.ts'
import type { LineConclusion, ShownDecided } from '../contract.ts'
import { sentenceFor } from '../rules.ts'
import { words } from '../words.ts'

/** Each outcome of a line that was not taken back, as the profile puts it on the day of the meeting; `title` is that of the line. */
export function sentencesOf(
  concluded: Pick<LineConclusion, 'outcomes'> | undefined,
  { title, profile, on }: { title: string; profile: Profile; on: string },
): string[] {
  const { language } = profile
  const say = sayIn(words, language)
  const sentences = rulesOn(profile.sentences, on).map(({ says }) => says)
  return (concluded?.outcomes ?? []).flatMap(({ decided, draft }) => {
    if (decided === null) return []
    const subject = say(`conclusion.subject_${draft ? 'draft' : 'line'}`, { title: draft?.title ?? title })
    const known = { subject, ...detailsOf(decided, { profile, on }) }
    return sentenceFor(sentences, decided.kind, { language, known }) ?? []
  })
}

/** A day as it stands in a sentence: `14/12/2026`, `14 December 2026`. */
export function daySaid(day: string, language: Profile['language']): string {
  const [year, month, date] = day.split('-')
  if (language === 'vi') return `${date}/${month}/${year}`
  const named = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return named.format(new Date(`${day}T00:00:00Z`))
}

function detailsOf(decided: ShownDecided, { profile, on }: { profile: Profile; on: string }) {
  const { language } = profile
  if (decided.kind === 'agreedToIssue')
    return { type: ruleNear(profile.papers, decided.as, on)?.says.words[language] ?? decided.as }
  if (decided.kind !== 'delegated') return {}
  const { to, through, task, by } = decided
  return { to: to.name, through: through?.name, task, by: by === null ? undefined : daySaid(by, language) }
}
