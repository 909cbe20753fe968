import { Refused } from '../../../../platform/refused.ts'
import { freshKey } from '../../../../ui/asking/request.ts'
import { sendFile } from '../../../../ui/asking/send-files.ts'
import { bringPicture } from '../../contract.ts'

/** Sends a picture for the copy of a paper that somebody writes. Throws the server's refusal. */
export async function sendPicture(paperId: string, picture: Blob): Promise<{ key: string; mediaType: string }> {
  const file = picture instanceof File ? picture : new File([picture], `picture.${picture.type.split('/')[1] ?? ''}`)
  const way = { key: freshKey(), progress: () => {}, signal: new AbortController().signal }
  return sendFile(bringPicture, { id: paperId }, file, way)
}

/** The same for a picture that somebody pasted: one that is refused is left out, and counted as that. */
export async function sendPasted(paperId: string, picture: Blob) {
  try {
    return await sendPicture(paperId, picture)
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}
