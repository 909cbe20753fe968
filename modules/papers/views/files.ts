import type { CheckedInputOf, FileAnswer } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import type { downloadPicture as fetching } from '../contract.ts'
import { obstacleToHaving } from '../rules.ts'
import { findPicture } from '../store/texts.ts'
import { seenVersion } from './seen.ts'

interface Which {
  id: string
  number: number
}

/** The file as it came, under the name that it came with. Only its keeper has it before it was looked at for marks. */
export async function downloadFile(look: Look, which: Which): Promise<FileAnswer> {
  const { paper, version } = await seenVersion(look, which)
  refuseIf(obstacleToHaving(version, { mayKeep: paper.keeperId === look.actor.id }))
  const { fileName: name, mediaType, sha256 } = version
  return { name, mediaType, sha256 }
}

/** The pages as a PDF: the file itself where it is one, otherwise as it was printed. */
export async function downloadPages(look: Look, which: Which): Promise<FileAnswer> {
  const { fileName, sha256, shownAs, pagesSha256 } = (await seenVersion(look, which)).version
  const pages = shownAs === 'pdf' ? sha256 : pagesSha256
  if (pages === null) return refuse({ code: 'paper.no_pages', status: 404 })
  return { name: `${fileName.replace(/\.pdf$/i, '')}.pdf`, mediaType: 'application/pdf', sha256: pages }
}

/** A picture of the text, or a page that is one. */
export async function downloadPicture(
  look: Look,
  { key, ...which }: CheckedInputOf<typeof fetching>,
): Promise<FileAnswer> {
  const { version } = await seenVersion(look, which)
  const picture = await findPicture(look.reader, version.id, key)
  if (!picture) return refuse({ code: 'paper.picture_unknown', status: 404 })
  return { name: key, mediaType: picture.mediaType, sha256: picture.sha256 }
}
