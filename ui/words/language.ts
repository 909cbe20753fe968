import { storedChoice } from '../stored-choice.ts'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

let organisationLanguage: Language = 'vi'

/** The person's own choice; before they make one, the organisation's language. */
export const language = storedChoice<Language>('plenum.language', languages, () => organisationLanguage)

/** Tells what the organisation speaks, as soon as the server has said so. */
export function organisationSpeaks(spoken: Language): void {
  organisationLanguage = spoken
  follow()
}

/** Keeps the page's declared language right, which screen readers choose their voice by. */
export function followLanguage(): void {
  language.listen(follow)
  follow()
}

function follow(): void {
  document.documentElement.lang = language.read()
}
