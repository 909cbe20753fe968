import type { Balloon, Origin, Proposal, TextDocument } from '../model.ts'
import { commentsExtendedPart, commentsPart } from './writing/comments-part.ts'
import { hangBalloons } from './writing/hung.ts'
import { part, tag, valued } from './writing/markup.ts'
import { notesPart } from './writing/notes-part.ts'
import { corePart, customPart, packed, relationsPart, type WrittenPart } from './writing/package-parts.ts'
import { provisionElements } from './writing/provisions.ts'
import { runningParts } from './writing/running-parts.ts'
import { stylesPart } from './writing/styles-part.ts'
import { newRelations, numberNotes, type Hung, type Relations, type Writer } from './writing/writer.ts'

export interface DocxParts {
  /** Which version of which text this is; `readDocx` gives it back. */
  origin?: Origin
  title?: string
  /** BCP 47; Vietnamese when left out. */
  language?: string
  balloons?: readonly Balloon[]
  proposals?: readonly Proposal[]
}

/**
 * Writes a Word document, always the same bytes for the same document. Every provision is wrapped in a hidden
 * bookmark that carries its id through Word and back; numbers are words, so that nothing renumbers them; proposals
 * become tracked changes, balloons comments.
 */
export function writeDocx(document: TextDocument, parts: DocxParts = {}): Uint8Array {
  const { title = '', language = 'vi-VN', origin } = parts
  const relations = newRelations()
  const hung = hangBalloons(parts.balloons ?? [], document)
  const writer = writerOf(document, parts.proposals ?? [], hung, relations)
  const running = runningParts(document.running, relations)
  const body = provisionElements(writer, running.references)
  const written = [
    ['styles', stylesPart(language)],
    ['settings', settingsPart()],
    ['footnotes', notesPart(writer)],
    ['comments', hung.length > 0 ? commentsPart(hung) : undefined],
    ['commentsExtended', hung.length > 0 ? commentsExtendedPart(hung) : undefined],
  ].flatMap(([kind = '', content]) => (content === undefined ? [] : [ordinaryPart(kind, content, relations)]))
  return packed([
    ...packageParts(origin, title, language),
    { name: 'word/document.xml', type: `${word}document.main+xml`, content: documentPart(body) },
    ...written,
    ...running.parts.map(({ name, content, type }) => ({ name: `word/${name}`, type: `${word}${type}+xml`, content })),
    ...mediaParts(writer),
    ...noteRelations(written, relations),
    relationsOf(relations),
  ])
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

function writerOf(
  document: TextDocument,
  proposals: readonly Proposal[],
  hung: readonly Hung[],
  relations: Relations,
): Writer {
  let last = 0
  const moves = proposals.filter(({ change, to }) => change === 'move' && to)
  return {
    document,
    relations,
    nextId: () => ++last,
    media: new Map(),
    notes: numberNotes(document.provisions),
    proposals: Map.groupBy(proposals, ({ place }) => place.provisionId),
    arrivals: Map.groupBy(moves, ({ to }) => to?.provisionId ?? ''),
    moveNames: new Map(moves.map((move, index) => [move, `move${index + 1}`])),
    balloons: Map.groupBy(hung, ({ balloon }) => balloon.place.provisionId),
    carried: new Set(),
  }
}

function documentPart(body: string): string {
  return part('w:document', ['w', 'r', 'wp', 'a', 'pic', 'w14'], tag('w:body', {}, body))
}

function settingsPart(): string {
  const mode = { 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': 15 }
  const separators = [-1, 0].map(id => tag('w:footnote', { 'w:id': id })).join('')
  return part(
    'w:settings',
    ['w'],
    valued('w:defaultTabStop', 720) +
      tag('w:footnotePr', {}, separators) +
      tag('w:compat', {}, tag('w:compatSetting', mode)),
  )
}

function ordinaryPart(kind: string, content: string, relations: Relations): WrittenPart {
  relations.add(kind, `${kind}.xml`)
  return { name: `word/${kind}.xml`, type: `${word}${kind}+xml`, content }
}

function packageParts(origin: Origin | undefined, title: string, language: string): WrittenPart[] {
  const relations = newRelations()
  relations.add('officeDocument', 'word/document.xml')
  relations.add('core-properties', 'docProps/core.xml')
  relations.add('custom-properties', 'docProps/custom.xml')
  const custom = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
  return [
    { name: '_rels/.rels', type: '', content: relationsPart(relations) },
    {
      name: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: corePart(title, language),
    },
    { name: 'docProps/custom.xml', type: custom, content: customPart(origin) },
  ]
}

function mediaParts({ media }: Writer): WrittenPart[] {
  return [...media.values()].map(({ name, picture }) => ({
    name: `word/media/${name}`,
    type: picture.mediaType,
    content: picture.bytes,
  }))
}

/** Footnotes point at pictures and addresses only, under the ids that they have in the main part. */
function noteRelations(written: readonly WrittenPart[], relations: Relations): WrittenPart[] {
  const list = relations.list().filter(({ kind }) => kind === 'image' || kind === 'hyperlink')
  if (list.length === 0 || !written.some(({ name }) => name === 'word/footnotes.xml')) return []
  return [{ name: 'word/_rels/footnotes.xml.rels', type: '', content: relationsPart({ list: () => list }) }]
}

function relationsOf(relations: Relations): WrittenPart {
  return { name: 'word/_rels/document.xml.rels', type: '', content: relationsPart(relations) }
}
