/**
 * A text as a string of Typst: whatever it holds is shown and nothing of it is ever read as markup. The at sign is escaped,
 * too, so that what we write has none, and whoever typesets it can refuse all packages by it.
 */
export function literal(text: string): string {
  const shown = text.toWellFormed().replaceAll(/[^\P{Cc}\t\n]|[\u2028\u2029\uFEFF]/gu, ' ')
  return `"${shown.replaceAll(/[\\"@\t\n]/g, unit => escapes[unit] ?? unit)}"`
}

const escapes: Record<string, string> = { '\\': '\\\\', '"': '\\"', '@': '\\u{40}', '\t': '\\t', '\n': '\\n' }

/** A length in points; what is no length counts as none. */
export function points(length: number): string {
  return `${Number.isFinite(length) ? Math.round(Math.min(Math.max(length, 0), 2_000) * 100) / 100 : 0}pt`
}

/** A call with named arguments and one body. */
export function call(name: string, parts: Record<string, string | undefined>, body: string): string {
  const named = Object.entries(parts).flatMap(([part, value]) => (value === undefined ? [] : [`${part}: ${value}`]))
  return `${name}(${[...named, body].join(', ')})`
}

/** Pieces of code one after another as one content. */
export function sequence(pieces: readonly string[]): string {
  return pieces.length === 0 ? '[]' : `{ ${pieces.join('; ')} }`
}
