import type { TextDocument } from '../../model.ts'
import { attributeOf, descendantsOf } from '../package/xml.ts'
import type { Draft } from './draft.ts'
import type { Reader } from './reader.ts'

/** The words of page headers and footers, each different one once; page numbers are not among them. */
export function readRunning(reader: Reader): TextDocument['running'] {
  const found = { headers: new Set<string>(), footers: new Set<string>() }
  const seen = new Set<string>()
  for (const element of descendantsOf(reader.file.main.root)) {
    const place = places.get(element.name)
    const target = place && reader.part.relations.get(attributeOf(element, 'r:id') ?? '')?.target
    if (!place || target === undefined || seen.has(target)) continue
    seen.add(target)
    const words = wordsOfPart(target, reader)
    if (words !== '') found[place].add(words)
  }
  return { headers: [...found.headers], footers: [...found.footers] }
}

const places: ReadonlyMap<string, 'headers' | 'footers'> = new Map(
  Object.entries<'headers' | 'footers'>({
    'w:headerReference': 'headers',
    'w:footerReference': 'footers',
  }),
)

function wordsOfPart(name: string, reader: Reader): string {
  const part = reader.file.part(name)
  if (!part) return ''
  const drafts = reader.readFlow(part.root, { ...reader, part, fields: [], ranges: noRanges() }, { joined: false })
  if (drafts.some(isTracked)) reader.losses.tell('text.tracked_in_running')
  return drafts.map(wordsOfDraft).filter(Boolean).join('\n')
}

/** Ids of ranges begin anew in every part, and there is no provision for a balloon here. */
function noRanges(): Reader['ranges'] {
  return { bookmarks: new Map(), comments: new Map() }
}

function wordsOfDraft({ runs, table }: Draft): string {
  if (!table)
    return runs
      .map(run => run.text)
      .join('')
      .trim()
  const cells = (row: (typeof table.rows)[number]) => row.cells.map(cell => cell.drafts.map(wordsOfDraft).join(' '))
  return table.rows
    .map(row => cells(row).filter(Boolean).join('\t'))
    .filter(Boolean)
    .join('\n')
}

function isTracked({ changes, table }: Draft): boolean {
  return changes.length > 0 || (table?.changes.length ?? 0) > 0
}
