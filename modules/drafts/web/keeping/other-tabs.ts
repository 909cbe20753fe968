/** Which tabs of this browser have which text open, and what they tell each other. */

interface Told {
  /** Whose copy of which paper. */
  whose: string
  revision: number
}

const [kept, calling, answering] = ['plenum.draft-kept', 'plenum.draft-call', 'plenum.draft-answer']
/** Long for an answer within one browser, and short for whoever waits for a text. */
const listeningMs = 300
/** The names that are this page's own. */
const own = new Set<string>()

/** Tells the other tabs of this browser that the server has more of a text. */
export function tellOtherTabs(what: Told): void {
  tell(kept, what)
}

/** Hears what another tab brought to the server. */
export function hearOtherTabs(onTold: (what: Told) => void): void {
  hear(kept, what => onTold(what as Told))
}

/** Says for as long as this page is open that what lies under this name is its own. */
export function holdName(name: string): void {
  if (own.size === 0 && !locks()) hear(calling, () => tell(answering, [...own]))
  own.add(name)
  locks()
    ?.request(name, () => new Promise(() => {}))
    .catch(() => {})
}

/** Those of these names that no open page holds. A page that does not answer counts as gone, so that nothing that was left is lost. */
export async function namesLeft(names: readonly string[]): Promise<string[]> {
  const others = names.filter(name => !own.has(name))
  if (others.length === 0) return []
  const held = new Set(await (locks() ? namesLocked() : namesAnswered()))
  return others.filter(name => !held.has(name))
}

async function namesLocked(): Promise<string[]> {
  const { held = [] } = (await locks()?.query()) ?? {}
  return held.flatMap(({ name }) => name ?? [])
}

/** Unlike a clock, what is told also reaches a page that the browser slows down. */
async function namesAnswered(): Promise<string[]> {
  const answered: string[] = []
  const stop = hear(answering, names => answered.push(...(names as string[])))
  tell(calling, own.size)
  await new Promise(over => setTimeout(over, listeningMs))
  stop()
  return answered
}

/** What other tabs are told by does not stay. */
function tell(key: string, what: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(what))
    localStorage.removeItem(key)
  } catch {
    // Storage that is switched off tells nobody; the tabs then meet at the next keeping.
  }
}

function hear(key: string, onTold: (what: unknown) => void): () => void {
  const listen = ({ key: told, newValue }: StorageEvent) => {
    if (told === key && newValue !== null) onTold(JSON.parse(newValue))
  }
  addEventListener('storage', listen)
  return () => removeEventListener('storage', listen)
}

/** Only where the connection is safe. */
function locks(): LockManager | undefined {
  return 'locks' in navigator ? navigator.locks : undefined
}
