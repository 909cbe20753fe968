import { expect, test } from 'vitest'
import { partOf } from './part.ts'

const whole = () =>
  new Response('0123456789', { headers: { 'content-type': 'application/pdf', 'content-length': '10' } })

test.for([
  ['bytes=2-4', '234', 'bytes 2-4/10'],
  ['bytes=7-', '789', 'bytes 7-9/10'],
  ['bytes=8-100', '89', 'bytes 8-9/10'],
])('%s is a part', async ([range = '', words, place]) => {
  const part = await partOf(whole(), range)
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, place, words])
  expect(part.headers.get('content-length')).toBe(`${words?.length}`)
  expect(part.headers.get('content-type')).toBe('application/pdf')
})

test.for([null, 'bytes=-3', 'bytes=1-2,4-5', 'lines=1-2'])(
  'what asks for no single part gets the whole: %s',
  async range => {
    const answer = await partOf(whole(), range)
    expect([answer.status, await answer.text()]).toEqual([200, '0123456789'])
  },
)

test('a part beyond the end is refused with the size', async () => {
  const answer = await partOf(whole(), 'bytes=10-')
  expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */10'])
})
