import { expect, test } from 'vitest'
import { frameReader } from './frames.ts'

const text =
  'retry: 1200\n\n' +
  'id: e.41\nevent: hello\ndata: {}\n\n' +
  ':\nid: e.42\n\n' +
  'id: e.43\nevent: change\ndata: {"name":"body.changed"}\n\n'

test('events are read whole, however the network cuts them', () => {
  const whole = frameReader()(text)
  const read = frameReader()
  const cut = Array.from(text).flatMap(letter => read(letter))
  expect(cut).toEqual(whole)
  expect(whole.map(({ id, name }) => [id, name])).toEqual([
    [undefined, ''],
    ['e.41', 'hello'],
    ['e.42', ''],
    ['e.43', 'change'],
  ])
  expect(whole.at(-1)?.data).toBe('{"name":"body.changed"}')
})

test('half an event is kept until the rest arrives', () => {
  const read = frameReader()
  expect(read('id: e.1\nevent: cha')).toEqual([])
  expect(read('nge\ndata: {}\n\n')).toEqual([{ id: 'e.1', name: 'change', data: '{}' }])
})
