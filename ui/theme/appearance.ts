import { storedChoice } from '../stored-choice.ts'

export const appearances = ['system', 'light', 'dark', 'hall'] as const
export type Appearance = (typeof appearances)[number]

/** What this person chose; `web/public/early.js` reads the same key before the first paint. */
export const appearance = storedChoice<Appearance>('plenum.appearance', appearances, () => 'system')

const prefersDark = matchMedia('(prefers-color-scheme: dark)')

/** Keeps the page's theme equal to the choice, and to the system's where the choice is "system". */
export function followAppearance(): void {
  appearance.listen(paint)
  prefersDark.addEventListener('change', paint)
  paint()
}

function paint(): void {
  const chosen = appearance.read()
  const byTheSystem = prefersDark.matches ? 'dark' : 'light'
  document.documentElement.dataset['theme'] = chosen === 'system' ? byTheSystem : chosen
}
