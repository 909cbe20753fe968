import type { List } from 'mdast'

/**
 * The labels of a list's items as they are typed: `3.`, `2)`, `-`. Where every number is the same, the writer left the
 * counting to the reader.
 */
export function labelsOf(list: List, source: string): string[] {
  const typed = list.children.map(item => markerAt(source, item.position?.start.offset ?? 0))
  if (!list.ordered) return typed.map(marker => (marker === '*' ? '•' : marker))
  const stop = typed[0]?.slice(-1) ?? '.'
  const counted = typed.length > 1 && typed.every(marker => marker === typed[0])
  return counted ? typed.map((_, index) => `${(list.start ?? 1) + index}${stop}`) : typed
}

function markerAt(source: string, offset: number): string {
  return /^(?:[-+*]|\d{1,9}[.)])/.exec(source.slice(offset, offset + 10))?.[0] ?? '-'
}
