import { writeMarkdown } from '../../../packages/text/markdown/index.ts'
import { writePlain } from '../../../packages/text/plain/index.ts'
import type { CheckedInputOf, FileAnswer } from '../../../platform/http/contract.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import type { Look } from '../../../platform/work/work.ts'
import { ask } from '../aside/ask.ts'
import type { exportVersion as exporting } from '../contract.ts'
import { wholeDocument } from '../whole-document.ts'
import { seenText } from './texts.ts'

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
}

/** A version to edit elsewhere and drop back. In Word its provisions keep their ids, and what was proposed stays proposed. */
export async function exportVersion(
  look: Look,
  { format, ...which }: CheckedInputOf<typeof exporting>,
  files: Pick<FileStore, 'open'>,
): Promise<FileAnswer> {
  const { paper, version, reading } = await seenText(look, which)
  const document = await wholeDocument(look.reader, files, { versionId: version.id, reading })
  const { proposals, balloons } = reading
  const origin = { textId: paper.id, versionId: String(version.number) }
  const bytes =
    format === 'docx'
      ? Buffer.from(await ask('writeDocx', document, { origin, title: paper.title, proposals, balloons }))
      : Buffer.from(format === 'md' ? writeMarkdown(document) : writePlain(document))
  const name = `${version.fileName.replace(/(?<=.)\.[^.\s]{1,10}$/, '')}-${version.number}.${format}`
  return { name, mediaType: mediaTypes[format], bytes }
}
