/** The part of a kept file that a `Range` header asks for (RFC 9110, 14.2): one part, as pdf.js asks; otherwise the whole. */
export async function partOf(whole: Response, range: string | null): Promise<Response> {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  if (from === undefined) return whole
  const body = await whole.blob()
  const start = Number(from)
  if (start >= body.size)
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${body.size}` } })
  const end = Math.min(to ? Number(to) : body.size - 1, body.size - 1)
  const headers = new Headers(whole.headers)
  headers.set('content-range', `bytes ${start}-${end}/${body.size}`)
  headers.set('content-length', `${end - start + 1}`)
  return new Response(body.slice(start, end + 1), { status: 206, headers })
}
