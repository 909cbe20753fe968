import { fromTcvn3, toTcvn3 } from '../../../../packages/text/encodings/tcvn3.ts'
import { fromVni, toVni } from '../../../../packages/text/encodings/vni.ts'
import type { Run } from '../../../../packages/text/model.ts'
import type { VersionRow } from '../../contract.ts'
import type { ShownText } from './text-document.tsx'

type Encoding = NonNullable<VersionRow['encoding']>

const turned: Record<Encoding['from'], { back: (text: string) => string; forth: (text: string) => string }> = {
  tcvn3: { back: toTcvn3, forth: fromTcvn3 },
  vni: { back: toVni, forth: fromVni },
}

/**
 * The same text in the other reading of its letters: as they stand in the file where they were turned into Unicode, and turned where
 * that was not sure enough to be done.
 */
export function inOtherReading(document: ShownText, { from, sure }: Encoding): ShownText {
  const { back, forth } = turned[from]
  const turn = sure ? back : forth
  const runsOf = (runs: readonly Run[]) => runs.map(run => ({ ...run, text: turn(run.text) }))
  const provisions = document.provisions.map(one => ({ ...one, label: turn(one.label), runs: runsOf(one.runs) }))
  return { ...document, provisions }
}

/** Only of a text file is one code page said of the whole; in other files each font says its own. */
export function hasOtherReading({ mediaType, encoding, hasText }: VersionRow): boolean {
  // Bytes of an old code page are not always taken for a text.
  const isText = mediaType.startsWith('text/') || mediaType === 'application/octet-stream'
  return encoding !== null && hasText && isText
}
