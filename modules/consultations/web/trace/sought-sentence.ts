/** What is asked for, as it stands in the address of the screen. */
export interface SoughtSentence {
  paper?: string
  version?: number
  /** One passage, or several on lines of their own. */
  words?: string
  /** The provisions in which these were selected, passage by passage. */
  at?: string[]
}

/** One passage, and the provision in which it stands where that is known. */
export interface Passage {
  words: string
  provisionId?: string
}

/** An address stays so short that every server takes it. */
const mostLetters = 2_000

/** Reads an address; what it does not know is left out. */
export function sentenceIn(address: Readonly<Record<string, unknown>>): SoughtSentence {
  const { paper, version, words, at } = address
  // An address such as `?words=24` is read as a number.
  const text = typeof words === 'number' ? String(words) : words
  return {
    ...(typeof paper === 'string' && paper !== '' && { paper }),
    ...(typeof version === 'number' && Number.isInteger(version) && version > 0 && { version }),
    ...(typeof text === 'string' && text.trim() !== '' && { words: text }),
    ...(Array.isArray(at) && { at: at.filter(one => typeof one === 'string') }),
  }
}

/** What is asked passage by passage. What was typed is one sentence first, however its lines are broken. */
export function passagesOf({ words = '', at = [] }: SoughtSentence): Passage[] {
  const lines = linesOf(words)
  if (at.length !== lines.length) return words.trim() === '' ? [] : [{ words: words.trim() }]
  return lines.map((line, place) => {
    const provisionId = at[place]
    return { words: line, ...(provisionId !== undefined && { provisionId }) }
  })
}

/** The same for passages that were selected; as many as an address holds. */
export function soughtFor(passages: readonly Passage[]): Pick<SoughtSentence, 'words' | 'at'> {
  let letters = 0
  const held = passages.filter(({ words }) => (letters += words.length) <= mostLetters)
  const first = passages[0] && { ...passages[0], words: passages[0].words.slice(0, mostLetters) }
  const kept = held.length > 0 || !first ? held : [first]
  return {
    words: kept.map(({ words }) => words.replaceAll(/\s+/g, ' ').trim()).join('\n'),
    at: kept.flatMap(({ provisionId }) => provisionId ?? []),
  }
}

export function linesOf(words: string): string[] {
  return words
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}
