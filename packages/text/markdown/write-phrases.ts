import type { Picture, Run } from '../model.ts'
import { addressOf, titleOf } from './pictures.ts'

/** What the runs of a document point at. */
export interface Targets {
  /** The name under which a footnote is written. */
  noteName(id: string): string | undefined
  pictures: Readonly<Record<string, Picture>>
  /** How a line break is written here. */
  lineBreak: string
}

/** The runs as Markdown that is read as the same words: marks escaped, looks as marks or, beside other words, as tags. */
export function phrasesOf(runs: readonly Run[], targets: Targets): string {
  return runs
    .map((run, index) => {
      const name = run.note === undefined ? undefined : targets.noteName(run.note)
      if (name !== undefined) return `[^${name}]`
      const picture = run.picture && targets.pictures[run.picture.key]
      if (run.picture && picture) return pictureOf(run.picture, picture)
      return wordsOf(run, freeOf(runs[index - 1], 'end'), freeOf(runs[index + 1], 'start'), targets.lineBreak)
    })
    .join('')
}

function wordsOf(run: Run, freeBefore: boolean, freeAfter: boolean, lineBreak: string): string {
  const start = run.text.length - run.text.trimStart().length
  const end = Math.max(start, run.text.trimEnd().length)
  const breaks = (text: string) => text.replaceAll('\n', lineBreak)
  const words = run.text.slice(start, end)
  if (words === '') return breaks(run.text)
  // Marks are only marks beside a space or a letter, so that anything else needs tags.
  const simple =
    (freeBefore || start > 0) &&
    (freeAfter || end < run.text.length) &&
    /^[\p{L}\p{N}](?:[^]*[\p{L}\p{N}])?$/u.test(words)
  const look = simple && !words.includes('\n') ? marks : tags
  let inner = words.split('\n').map(escaped).join(lineBreak)
  for (const [name, [open, close]] of look) if (run[name]) inner = `${open}${inner}${close}`
  if (run.raised) inner = run.raised === 'super' ? `<sup>${inner}</sup>` : `<sub>${inner}</sub>`
  if (run.href !== undefined) inner = `[${inner}](<${run.href.replace(/[<>\s\\]/g, encodeURIComponent)}>)`
  return breaks(run.text.slice(0, start)) + inner + breaks(run.text.slice(end))
}

type Dressed = 'italic' | 'bold' | 'strike' | 'underline'

const tags: [Dressed, [string, string]][] = [
  ['italic', ['<i>', '</i>']],
  ['bold', ['<b>', '</b>']],
  ['strike', ['<s>', '</s>']],
  ['underline', ['<u>', '</u>']],
]
const marks: typeof tags = [
  ['italic', ['*', '*']],
  ['bold', ['**', '**']],
  ['strike', ['~~', '~~']],
  ['underline', ['<u>', '</u>']],
]

/** Whether the neighbour leaves a space, so that marks cannot be taken for its own. */
function freeOf(neighbour: Run | undefined, side: 'start' | 'end'): boolean {
  return neighbour === undefined || (side === 'end' ? /\s$/ : /^\s/).test(neighbour.text)
}

function pictureOf({ alt, widthPt, heightPt }: NonNullable<Run['picture']>, picture: Picture): string {
  return `![${escaped(alt)}](${addressOf(picture)} "${titleOf(widthPt, heightPt)}")`
}

/** Words in which nothing is a mark. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>~|]|&(?=[#\p{L}])/gu, String.raw`\$&`)
}
