import { writeDocx } from '../../packages/text/docx/write-docx.ts'
import type { Origin, TextDocument } from '../../packages/text/model.ts'
import { documentToTypst } from '../../packages/text/typst/document-to-typst.ts'
import type { Language } from '../work/actor.ts'

// Whatever is exported here is called in a thread of its own, with copies; `file.ts` is how.

interface Titled {
  title: string
  language: Language
  /** Which text this is, so that an edited copy is known when it comes back. */
  origin?: Origin | undefined
}

/** A document that was composed here, as a Word file. */
export function inWord(document: TextDocument, { title, language, origin }: Titled): Uint8Array {
  return writeDocx(document, { title, ...(origin && { origin }), language: language === 'vi' ? 'vi-VN' : 'en-GB' })
}

/** The same for the Typst compiler. */
export function toPrint(document: TextDocument, { title, language }: Titled) {
  return documentToTypst(document, { title, language })
}
