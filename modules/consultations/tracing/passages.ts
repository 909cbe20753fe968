interface Passage {
  words: string
  provisionId?: string
}

/** More passages than this are not followed in one go. */
const mostPassages = 50

/** Passages with the provisions in which they were selected, where each is named; and the lines of what was pasted. */
export function passagesIn(words: string, at: string | undefined): { named: Passage[] | undefined; lines: Passage[] } {
  const lines = words
    .split('\n')
    .map(line => ({ words: line.trim() }))
    .filter(line => line.words !== '')
    .slice(0, mostPassages)
  const ids = at?.split(',').slice(0, mostPassages) ?? []
  if (ids.length === 0 || ids.length !== lines.length) return { named: undefined, lines }
  return { named: lines.map((line, place) => ({ ...line, provisionId: ids[place] ?? '' })), lines }
}
