import type { Log } from '../platform/log/index.ts'
import { openOcr } from '../platform/reading/ocr/open-ocr.ts'
import { openReader, type Printer } from '../platform/reading/open.ts'
import type { Parts } from './parts.ts'

/** Opens what papers are read with; without LibreOffice, office files are shown in our own view of their text. */
export function openReading({ log, office = noOffice }: { log: Log; office?: Printer }): Parts['reading'] {
  return { reader: openReader({ office, log }), ocr: openOcr({ log }) }
}

const noOffice: Printer = {
  available: false,
  convert: () => Promise.reject(new Error('nothing prints office files here')),
}
