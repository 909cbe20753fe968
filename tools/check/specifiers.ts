import { parseSync } from 'vite'

/** What a TypeScript file loads, types included, in the words of its import statements. */
export function specifiersIn(path: string, text: string): string[] {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`)
  return [...new Set(found(program))]
}

/** Every node that loads something names it in its `source`: import, export from, import(), and import('...').Type. */
function* found(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return
  if ('source' in node && isText(node.source)) yield node.source.value
  for (const child of Object.values(node)) yield* found(child)
}

function isText(node: unknown): node is { type: 'Literal'; value: string } {
  return typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string'
}
