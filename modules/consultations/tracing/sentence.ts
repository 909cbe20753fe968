import { isWord, tokensOf } from '../../../packages/text/comparing/tokens.ts'
import { type Provision, wordsOf } from '../../../packages/text/model.ts'

/** A stretch of a provision: UTF-16 offsets into its words. */
export interface Stretch {
  provisionId: string
  start: number
  end: number
}

export interface Sought {
  found: 'exact' | 'like' | 'several' | 'nowhere'
  /** One where it is found, all where it could be several. */
  places: Stretch[]
}

/** So much of a sentence must stand in a provision that is like it, and no other may come near. */
const leastLike = 0.6
const clearly = 0.15
/** One syllable stands anywhere. */
const fewestPairs = 3

/**
 * Where a sentence stands among provisions: exactly, whatever the blanks and with or without the number in front; otherwise in the one
 * provision that has most of it, pair by pair of syllables. What could be meant twice is said to be several, and never chosen.
 */
export function findSentence(provisions: readonly Provision[], words: string): Sought {
  const sought = piecesOf(words)
  if (sought.length === 0) return { found: 'nowhere', places: [] }
  const exact = provisions.flatMap(provision => standing(provision, sought))
  if (exact.length > 0) return said('exact', exact)
  const pairs = pairsOf(words)
  if (pairs.size < fewestPairs) return { found: 'nowhere', places: [] }
  const shares = provisions
    .map(provision => ({ provision, share: shareOf(pairs, pairsOf(wordsOf(provision))) }))
    .filter(({ share }) => share >= leastLike)
  const best = Math.max(...shares.map(({ share }) => share))
  const near = shares.filter(({ share }) => share > best - clearly)
  return said(
    'like',
    near.map(({ provision }) => whole(provision)),
  )
}

function said(found: 'exact' | 'like', places: readonly Stretch[]): Sought {
  // Twice in one provision has one history.
  const unique = [...new Map(places.toReversed().map(place => [place.provisionId, place])).values()].toReversed()
  if (unique.length === 0) return { found: 'nowhere', places: [] }
  return { found: unique.length > 1 ? 'several' : found, places: unique }
}

function whole(provision: Provision): Stretch {
  return { provisionId: provision.id, start: 0, end: wordsOf(provision).length }
}

interface Piece {
  text: string
  start: number
  end: number
}

/** All that is not blank, with where it stands. */
function piecesOf(words: string): Piece[] {
  let at = 0
  return tokensOf(words.normalize('NFC')).flatMap(text => {
    const start = at
    at += text.length
    return text.trim() === '' ? [] : [{ text, start, end: at }]
  })
}

function standing(provision: Provision, sought: readonly Piece[]): Stretch[] {
  // What is pasted may begin with the number, which is no part of the words.
  const label = piecesOf(provision.label).map(({ text }) => ({ text, start: 0, end: 0 }))
  const pieces = [...label, ...piecesOf(wordsOf(provision))]
  const first = sought[0]?.text
  for (let from = 0; from + sought.length <= pieces.length; from += 1) {
    if (pieces[from]?.text !== first || !sought.every(({ text }, at) => pieces[from + at]?.text === text)) continue
    const [start, end] = [pieces[from]?.start ?? 0, pieces[from + sought.length - 1]?.end ?? 0]
    if (end > start) return [{ provisionId: provision.id, start, end }]
  }
  return []
}

function pairsOf(words: string): Set<string> {
  const syllables = tokensOf(words.normalize('NFC').toLowerCase()).filter(isWord)
  return new Set(syllables.slice(1).map((syllable, place) => `${syllables[place]} ${syllable}`))
}

function shareOf(sought: ReadonlySet<string>, among: ReadonlySet<string>): number {
  return [...sought].filter(pair => among.has(pair)).length / sought.size
}
