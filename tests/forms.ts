import { setTimeout } from 'node:timers/promises'
import { fresh, type Hall, type Reply } from './hall.ts'
import type { Fate, VersionRow } from '../modules/papers/contract.ts'
import type { PersonName } from './people.ts'

/** A file as somebody drops it. */
export interface Dropped {
  name: string
  content: string | Buffer
}

/** A form with files, as a browser sends it. */
export function formOf(files: readonly Dropped[]): { payload: Buffer; headers: Record<string, string> } {
  const boundary = fresh('boundary')
  const parts = files.flatMap(({ name, content }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n`),
    Buffer.from('Content-Type: application/octet-stream\r\n\r\n'),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ])
  const payload = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}

/** Somebody in the hall, or whoever holds a session. */
export type Sender = PersonName | 'guest' | { cookie: string }

/** Drops files together, as papers or as versions of one. */
export async function bring(
  hall: Hall,
  who: Sender,
  files: readonly Dropped[],
  { query = '', headers = {} }: { query?: string; headers?: Record<string, string> } = {},
): Promise<Reply & { fates: Fate[] }> {
  const form = formOf(files)
  const {
    statusCode,
    body,
    headers: answered,
  } = await hall.plenum.http.inject({
    method: 'POST',
    url: `/api/papers${query}`,
    payload: form.payload,
    headers: { ...form.headers, ...cookieOf(hall, who), ...headers },
  })
  const answer = JSON.parse(body) as Record<string, unknown>
  const code = typeof answer['code'] === 'string' ? { code: answer['code'] } : {}
  const fates = (answer['fates'] ?? []) as Fate[]
  return { status: statusCode, ...code, body: answer, headers: answered, fates }
}

/** Brings one file and waits until it has been read. */
export async function bringRead(
  hall: Hall,
  who: Sender,
  file: Dropped,
  query = '',
): Promise<{ id: string; number: number }> {
  const { fates } = await bring(hall, who, [file], { query })
  const [id, number] = [fates[0]?.paperId ?? '', fates[0]?.number ?? 0]
  await untilRead(hall, who, { id, number })
  return { id, number }
}

/** Waits until a version is ready or turns out to be unreadable. */
export async function untilRead(
  hall: Hall,
  who: Sender,
  { id, number }: { id: string; number: number },
): Promise<VersionRow> {
  for (;;) {
    const { body, status } = await hall.ask('guest', 'GET', `/papers/${id}`, { headers: cookieOf(hall, who) })
    if (status !== 200) throw new Error(`the paper went: ${JSON.stringify(body)}`)
    const version = (body['versions'] as VersionRow[]).find(one => one.number === number)
    if (version?.stage === 'ready' || version?.stage === 'unreadable') return version
    await setTimeout(20)
  }
}

function cookieOf(hall: Hall, who: Sender): Record<string, string> {
  if (who === 'guest') return {}
  return { cookie: typeof who === 'string' ? hall.cookies[who] : who.cookie }
}
