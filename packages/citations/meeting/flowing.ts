import { written } from '../head/written.ts'
import type { Prose } from './words.ts'

/** Of so many lines one begins in small letters where lines were broken at the edge of a page. */
const brokenShare = 0.2

/** A line of fewer letters ends by itself: a caption, a heading, the last of a paragraph. */
const shortLine = 30

/**
 * A text whose lines end where its paragraphs do: gaps are one space, and a line that was broken in the middle of a
 * sentence goes on. The places in it lead to the text as it was given.
 */
export function flowing(source: string): Prose {
  const page = written(source)
  const isBroken = isBrokenAtEdge(page.text)
  const kept: number[] = []
  const letters: string[] = []
  for (const { 0: run, index } of page.text.matchAll(/\s+|\S+/g)) {
    const isGap = /^\s/.test(run)
    const sign = isGap && endsParagraph(page.text, index, run, isBroken) ? '\n' : ' '
    for (let at = 0; at < (isGap ? 1 : run.length); at += 1) kept.push(index + at)
    letters.push(isGap ? sign : run)
  }
  const text = letters.join('')
  const plain = kept.map(place => page.plain.charAt(place)).join('')
  return {
    text,
    plain: withSpacesOf(text, plain),
    source: place => page.source(kept[place] ?? page.text.length),
    sourceEnd: place => page.sourceEnd((kept[place - 1] ?? -1) + 1),
    isMarked: marks.test(text),
  }
}

/** Vowels that only Vietnamese has; a text without one was typed without marks. */
const marks = /[ăâđêôơưạ-ỹ]/iu

function isBrokenAtEdge(text: string): boolean {
  const starts = [...text.matchAll(/\S[ \t]*\n[ \t]*(?=\S)/g)].map(({ 0: gap, index }) =>
    text.charAt(index + gap.length),
  )
  const small = starts.filter(letter => letter !== letter.toUpperCase()).length
  return small > starts.length * brokenShare
}

function endsParagraph(text: string, index: number, gap: string, isBroken: boolean): boolean {
  if (!gap.includes('\n')) return false
  const next = text.charAt(index + gap.length)
  if (/\n\s*\n/.test(gap.slice(0, 200))) return true
  if (/[\p{Ll},;)]/u.test(next)) return false
  const isShort = index - text.lastIndexOf('\n', index - 1) < shortLine
  return !isBroken || isShort || /[.!?:;…”"]/.test(text.charAt(index - 1)) || /[-–+•*]/.test(next)
}

/** White space in the plain form stands where it stands in the text. */
function withSpacesOf(text: string, plain: string): string {
  return plain.replace(/\s/g, (_, at: number) => text.charAt(at))
}
