import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { toTcvn3 } from '../../../packages/text/encodings/tcvn3.ts'
import { readDocx, writeDocx } from '../../../packages/text/index.ts'
import { readMarkdown } from '../../../packages/text/markdown/read-markdown.ts'
import type { Place, TextDocument } from '../../../packages/text/model.ts'
import { wordsOf } from '../../../packages/text/model.ts'
import { documentToTypst } from '../../../packages/text/typst/document-to-typst.ts'
import { mediaTypes, writeTable } from '../../../platform/tables/write-table.ts'
import { typeset } from '../../../platform/typeset/typeset.ts'
import type { Language } from '../../../platform/work/actor.ts'
import type { Edit, ShownPapers } from './shown.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The scheme as its authors wrote it in Word, the first time or anew. */
export function schemeFile({ fileName, title, first, second }: ShownPapers['scheme'], anew: boolean): File {
  const text = anew ? second.reduce(edited, first) : first
  return fileOf(fileName, docx, writeDocx(documentOf(text), { title }))
}

/** A text written in Word; its title is that of its file. */
export function textFile({ fileName, text }: { fileName: string; text: string }): File {
  return fileOf(fileName, docx, writeDocx(documentOf(text), { title: fileName.replace(/\.docx$/, '') }))
}

/** What comes back of a copy that somebody edited in Word: words written anew, tracked changes and balloons. */
export function returnedFile(
  copy: Uint8Array,
  { fileName, edits, asked, balloons }: ShownPapers['scheme']['returned'],
) {
  const { document, origin } = readDocx(copy, { makeId: randomUUID })
  const provisions = document.provisions.map(provision => ({
    ...provision,
    runs: provision.runs.map(run => ({ ...run, text: edits.reduce(editedIfThere, run.text) })),
  }))
  const written: TextDocument = { ...document, provisions }
  return fileOf(
    fileName,
    docx,
    writeDocx(written, {
      ...(origin && { origin }),
      proposals: asked.map(({ author, at, was, now }) => ({
        id: randomUUID(),
        author,
        at,
        change: now === '' ? ('delete' as const) : ('replace' as const),
        place: placeOf(written, was),
        was,
        proposed: now,
      })),
      balloons: balloons.map(({ author, at, quoted, words }) => ({
        id: randomUUID(),
        author,
        at,
        place: placeOf(written, quoted),
        quoted,
        words,
        answers: null,
        resolved: false,
      })),
    }),
  )
}

/** Where these words stand. */
export function placeOf(document: Pick<TextDocument, 'provisions'>, quoted: string): Place {
  for (const provision of document.provisions) {
    const start = wordsOf(provision).indexOf(quoted)
    if (start !== -1) return { provisionId: provision.id, selection: { start, end: start + quoted.length } }
  }
  throw new Error(`"${quoted}" stands nowhere`)
}

export async function sheetFile({ fileName, name, rows }: ShownPapers['sheet']): Promise<File> {
  return fileOf(fileName, mediaTypes.xlsx, await writeTable({ rows, format: 'xlsx', sheet: name }))
}

export async function invitationFile(
  { fileName, title, text }: ShownPapers['invitation'],
  language: Language,
): Promise<File> {
  const pdf = await typeset(documentToTypst(documentOf(text), { title, language }))
  return fileOf(fileName, 'application/pdf', pdf)
}

/** Bytes of a code page from before Unicode. */
export function oldFile({ fileName, text }: NonNullable<ShownPapers['old']>): File {
  return fileOf(fileName, 'text/plain', Buffer.from(toTcvn3(text), 'latin1'))
}

/** A printed page on a scanner: a little grey, and not quite straight. A4 at 150 dots an inch. */
export function scanFile({ fileName, lines }: ShownPapers['scan']): File {
  const { resolve } = createRequire(import.meta.url)
  GlobalFonts.registerFromPath(resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'), 'Tinos')
  const canvas = createCanvas(1240, 1754)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#f1efe9'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.rotate(0.006)
  pen.font = '30px Tinos'
  pen.fillStyle = '#2b2b2e'
  for (const [place, line] of lines.entries()) pen.fillText(line, 165, 190 + place * 50)
  return fileOf(fileName, 'image/jpeg', canvas.toBuffer('image/jpeg', 70))
}

function documentOf(markdown: string): TextDocument {
  return readMarkdown(markdown, { makeId: randomUUID }).document
}

function edited(text: string, edit: Edit): string {
  if (!text.includes(edit.was)) throw new Error(`"${edit.was}" stands nowhere`)
  return text.replace(edit.was, edit.now)
}

function editedIfThere(text: string, { was, now }: Edit): string {
  return text.replace(was, now)
}

function fileOf(name: string, type: string, bytes: Uint8Array): File {
  return new File([new Uint8Array(bytes)], name, { type })
}
