import type { Multipart, MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { FileStore } from '../files/index.ts'
import { shownName } from '../files/shown-name.ts'
import { Refused, refuse } from '../refused.ts'
import type { Arrival } from './contract.ts'

const mostFiles = 100
const mostBytes = 200 * 1024 * 1024

/** What a form may hold beside its files is bounded, too: nobody reads it. */
export const formLimits = {
  files: mostFiles,
  fileSize: mostBytes,
  fields: 20,
  fieldSize: 1_000,
  fieldNameSize: 200,
  headerPairs: 100,
  parts: mostFiles + 21,
}

/**
 * Keeps the files of a form one after another as they arrive; none is ever whole in memory. A file that is refused is told so.
 * Refused as a whole: what is no form, a form without files or with too many, and one that breaks off.
 */
export async function receiveFiles(request: FastifyRequest, files: FileStore): Promise<Arrival[]> {
  if (!request.isMultipart()) refuse({ code: 'request.files_wanted', status: 415 })
  const arrivals: Arrival[] = []
  const parts = request.parts({ limits: formLimits })
  for (let part = await next(parts); part; part = await next(parts)) {
    if (part.type === 'file') arrivals.push(await arrivalOf(part, files))
  }
  if (arrivals.length === 0) refuse({ code: 'request.no_files', status: 422 })
  return arrivals
}

async function arrivalOf({ file, filename }: MultipartFile, files: FileStore): Promise<Arrival> {
  // What the sender names is told at all times: a form may leave it out.
  const fileName = shownName(filename ?? '')
  try {
    const stored = await files.put(contentOf(file), { limitBytes: mostBytes, declaredName: fileName })
    return { fileName, ...stored }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    // The rest of it has to be taken off the line before the next file can arrive.
    file.resume()
    return { fileName, obstacle: error.obstacle }
  }
}

/** The stream is left open when reading stops early: closing it would end the form with it. */
function contentOf(file: MultipartFile['file']) {
  return {
    [Symbol.asyncIterator]: () => file.iterator({ destroyOnReturn: false }) as AsyncIterator<Uint8Array>,
    get truncated() {
      return file.truncated
    },
  }
}

async function next(parts: AsyncIterator<Multipart>): Promise<Multipart | undefined> {
  try {
    const { done, value } = await parts.next()
    return done ? undefined : value
  } catch (error) {
    return refuseForm(error)
  }
}

/** Whatever goes wrong between the files is the sender's form or connection; what goes wrong while keeping one is thrown elsewhere. */
function refuseForm(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT')
    return refuse({ code: 'request.too_many_files', status: 413, facts: { most: mostFiles } })
  if (code === 'FST_FIELDS_LIMIT') return refuse({ code: 'request.too_large', status: 413 })
  if (
    code === 'FST_MP_PREMATURE_CLOSE' ||
    (error instanceof Error && /unexpected end|terminated early/i.test(error.message))
  )
    return refuse({ code: 'file.broken_off', status: 400 })
  return refuse({ code: 'request.malformed', status: 400 })
}
