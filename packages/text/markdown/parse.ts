import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { Unreadable } from '../unreadable.ts'

const LARGEST = 4 * 1024 * 1024
const DEEPEST = 100
const MOST_MARKS = 4000

/**
 * The tree of a Markdown text with tables, footnotes and strikethrough. Refused are texts of more than 4 million
 * characters (`file.too_large`) and lists or quotations that nest more than a hundred deep (`file.too_deep`), because
 * the parser follows them with its own stack. `source` is what the offsets of the tree count in.
 */
export function parseMarkdown(text: string): { tree: Root; source: string } {
  if (text.length > LARGEST) throw new Unreadable('file.too_large', { most: LARGEST })
  for (const line of text.split('\n'))
    if (nests(line) > DEEPEST) throw new Unreadable('file.too_deep', { most: DEEPEST })
  const source = tamed(text)
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return { tree, source }
}

/** How deep the markers and the margin of a line nest, counted a little beyond what is allowed. */
function nests(line: string): number {
  const marker = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y
  let depth = 0
  while (depth <= DEEPEST && marker.test(line)) depth += 1
  const margin = line.length - line.trimStart().length
  return Math.max(depth, line.trim() === '' ? 0 : Math.floor(margin / 4))
}

/** The parser weighs every emphasis of a paragraph against every other, so a paragraph of nothing but marks loses them. */
function tamed(text: string): string {
  return text
    .split(/(\n[ \t]*\n)/)
    .map(block => (moreThan(block, MOST_MARKS) ? block.replace(/[*_~[\]<`]/g, String.raw`\$&`) : block))
    .join('')
}

function moreThan(block: string, most: number): boolean {
  if (block.length <= most) return false
  let marks = 0
  for (const { index } of block.matchAll(/[*_~[\]<`]/g)) marks += index >= 0 ? 1 : 0
  return marks > most
}
