/** Which tabs of this browser have which text open, and what they tell each other. */

interface Told {
  /** Whose copy of which paper. */
  whose: string
  revision: number
}

const told = 'plenum.draft-kept'

/** Tells the other tabs of this browser that the server has more of a text; what it is told by does not stay. */
export function tellOtherTabs(what: Told): void {
  try {
    localStorage.setItem(told, JSON.stringify(what))
    localStorage.removeItem(told)
  } catch {
    // Storage that is switched off tells nobody; the tabs then meet at the next keeping.
  }
}

/** Hears what another tab brought to the server. */
export function hearOtherTabs(onTold: (what: Told) => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === told && newValue !== null) onTold(JSON.parse(newValue) as Told)
  })
}

/** Says for as long as this page is open that what lies under this name is its own. */
export function holdName(name: string): void {
  locks()
    ?.request(name, () => new Promise(() => {}))
    .catch(() => {})
}

/** Those of these names that no open page holds. Where browsers cannot tell, what was left counts more than what is still open. */
export async function namesLeft(names: readonly string[]): Promise<string[]> {
  const held = new Set((await locks()?.query())?.held?.map(({ name }) => name))
  return names.filter(name => !held.has(name))
}

/** Only where the connection is safe. */
function locks(): LockManager | undefined {
  return 'locks' in navigator ? navigator.locks : undefined
}
