import { fold } from '../../../../platform/text/fold.ts'

/** Where words stand in a text, with or without diacritics and in any case: UTF-16 offsets, `end` exclusive. */
export function placesIn(text: string, search: string): { start: number; end: number }[] {
  const { folded, starts } = foldedByCharacter(text)
  const wanted = fold(search)
  if (wanted === '') return []
  const places: { start: number; end: number }[] = []
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    places.push({ start: starts[at] ?? 0, end: starts[at + wanted.length] ?? text.length })
  }
  return places
}

/** Folding may change how long a character is, so each folded unit remembers where its character began. */
function foldedByCharacter(text: string): { folded: string; starts: number[] } {
  let folded = ''
  const starts: number[] = []
  let at = 0
  for (const character of text) {
    const one = /\s/.test(character) ? ' ' : fold(character)
    folded += one
    for (let unit = 0; unit < one.length; unit += 1) starts.push(at)
    at += character.length
  }
  starts.push(text.length)
  return { folded, starts }
}
