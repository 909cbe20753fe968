import type { Reading } from '../../packages/text/model.ts'

/** Words that a database can keep: every letter but NUL and halves of letters. */
export function savable(words: string): string {
  return words.replaceAll('\0', '').toWellFormed()
}

/** A reading in which all words can be kept. */
export function savableReading({ document: { pictures, ...document }, ...rest }: Reading): Reading {
  const words = JSON.stringify({ document, rest }, (_, inner: unknown) =>
    typeof inner === 'string' ? savable(inner) : inner,
  )
  const kept = JSON.parse(words) as { document: Omit<Reading['document'], 'pictures'>; rest: Omit<Reading, 'document'> }
  return { ...kept.rest, document: { ...kept.document, pictures } }
}
