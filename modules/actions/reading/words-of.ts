/** A word of a line as it is compared: `key` without diacritics, where it stands, and what follows it. */
export interface Word {
  key: string
  /** Lower case with its diacritics, the tone apart, so that `ủy` and `uỷ` are the same. */
  exact: string
  start: number
  /** After its last letter or digit. */
  end: number
  /** What stands between it and the next word. */
  after: string
}

/** The words of a line; dates in figures stay whole. */
export function wordsOf(line: string): Word[] {
  const found = [...line.matchAll(/\d+(?:[/.-]\d+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*/gu)]
  return found.map(({ 0: text, index: start }, place) => {
    const end = start + text.length
    const after = line.slice(end, found[place + 1]?.index ?? line.length)
    return { key: keyOf(text), exact: exactOf(text), start, end, after }
  })
}

/** Whether a word as typed can mean this word of a name: written the same, or without any diacritics. */
export function means(typed: Word, name: Word): boolean {
  return typed.exact === name.exact || (typed.exact === typed.key && typed.key === name.key)
}

function keyOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

function exactOf(text: string): string {
  const parts = text.normalize('NFD').toLowerCase()
  return parts.replace(tones, '').normalize('NFC') + (parts.match(tones) ?? []).join('')
}
