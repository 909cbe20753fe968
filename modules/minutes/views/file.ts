import { composedFile } from '../../../platform/letters/file.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import type { FileAnswer } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { profileOf } from '../../organisation/index.ts'
import { findText, listVersions, wholeDocument } from '../../papers/index.ts'
import { titleOf } from '../form/document.ts'
import { seenKept } from './kept.ts'
import { recordOf, type Times } from './record.ts'

/** The draft minutes as a file, in the form of the profile. */
export async function downloadMinutes(
  look: Look,
  { id, format }: { id: string; format: 'docx' | 'pdf' },
  times: Times,
): Promise<FileAnswer> {
  const { minutes, document } = await recordOf(look, id, times)
  return composedFile(document, { title: titleOf(minutes), language: minutes.language, format })
}

/** The newest text that was kept, to print. */
export async function printKept(
  look: Look,
  { id }: { id: string },
  { files }: { files: FileStore },
): Promise<FileAnswer> {
  const { reader } = look
  const { paper } = await seenKept(look, id)
  const version = (await listVersions(reader, paper.id)).find(({ hasText }) => hasText)
  const reading = version && (await findText(reader, version.id))
  if (!version || !reading) return refuse({ code: 'paper.no_text', status: 404 })
  const document = await wholeDocument(reader, files, { versionId: version.id, reading })
  const { language } = await profileOf(reader)
  return composedFile(document, { title: paper.title, language, format: 'pdf' })
}
