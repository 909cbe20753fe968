import type { Profile } from '../modules/rulebook/contract.ts'
import type { Words } from '../ui/words/words.tsx'

const files = import.meta.glob<Words>(
  ['../ui/words.ts', './words.ts', '../platform/*/words.ts', '../modules/*/words.ts', '../modules/*/web/**/words.ts'],
  { eager: true, import: 'words' },
)

/** Every sentence of the house, as this organisation words it. */
export function wordsFor(profile: Profile | undefined): Words {
  const usual: Words = Object.assign({}, ...Object.values(files))
  return profile ? { ...usual, ...codesOf(profile), ...reworded(usual, profile) } : usual
}

function reworded(usual: Words, { wordOverrides }: Profile): Words {
  const entries = Object.entries(wordOverrides).map(([key, other]) => {
    const { vi = key, en = key } = { ...usual[key], ...other }
    return [key, { vi, en }] as const
  })
  return Object.fromEntries(entries)
}

/** Kinds and offices may be facts of a refusal. The last rule of a code gives the words of today. */
function codesOf({ kinds, offices }: Profile): Words {
  return Object.fromEntries([
    ...kinds.map(({ code, says }) => [`kind.${code}`, says.words] as const),
    ...offices.map(({ code, says }) => [`office.${code}`, says.words] as const),
  ])
}
