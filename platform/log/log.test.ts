import pg from 'pg'
import { expect, test } from 'vitest'
import { Refused } from '../refused.ts'
import { createLog } from './create-log.ts'
import type { LogLevel, SafeFacts } from './log.ts'

function listen({ level = 'info', pretty = false }: { level?: LogLevel; pretty?: boolean } = {}) {
  const lines: string[] = []
  const log = createLog({ level, pretty, destination: { write: line => void lines.push(line) } })
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> }
}

test('a line says when, how grave, what happened, and its facts', () => {
  const { log, last } = listen()
  log.info('request.answered', { route: '/api/bodies/{id}', status: 200, tookMs: 3, requestId: '01J-x' })
  expect(last()).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    level: 'info',
    event: 'request.answered',
    route: '/api/bodies/{id}',
    status: 200,
    tookMs: 3,
    requestId: '01J-x',
  })
})

test('lines below the level are not written', () => {
  const { log, lines } = listen({ level: 'warn' })
  log.info('engine.started')
  log.debug('engine.started')
  expect(lines).toEqual([])
  log.warn('engine.orphan_stopped')
  expect(lines).toHaveLength(1)
})

test('names, texts and addresses are withheld even when they slip past the types', () => {
  const { log, lines, last } = listen()
  const slipped = {
    code: 'Nguyễn Văn An',
    route: '/people?q=An',
    reference: 'an@example.vn',
    state: { name: 'An' },
  } as unknown as SafeFacts
  log.info('person.seen', slipped)
  const withheld = '(withheld)'
  expect(last()).toMatchObject({ code: withheld, route: withheld, reference: withheld, state: withheld })
  log.info('Nguyễn Văn An . arrived')
  expect(lines.join('')).not.toMatch(/Nguy|example\.vn|=An/)
})

test('an error of the database is told by class, code and place, without the row that it quotes', () => {
  const { log, lines, last } = listen()
  const error = new pg.DatabaseError('duplicate key: "Secret"', 10, 'error')
  Object.assign(error, { code: '23505', detail: 'Key (name)=(Secret) exists', schema: 'people', table: 'person' })
  log.fault('request.failed', error, { reference: 'r-1' })
  expect(last()).toMatchObject({ level: 'error', errorClass: 'DatabaseError', errorCode: '23505', reference: 'r-1' })
  expect(last()).toMatchObject({
    place: 'people.person',
    frames: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
  })
  expect(lines.join('')).not.toContain('Secret')
})

test('messages of any number of lines stay out, with those of the causes', () => {
  const { log, lines, last } = listen()
  const cause = new Error('Secret\n    at Secret (Secret)')
  log.fault('request.failed', new Error('Secret\nSecret', { cause }))
  expect(last()).toMatchObject({ errorClass: 'Error', cause: { errorClass: 'Error' } })
  log.fault('request.failed', 'Secret')
  expect(last()).toMatchObject({ errorClass: 'string' })
  expect(lines.join('')).not.toContain('Secret')
})

test('a refusal is told by its code, and a mistake in the program by its message', () => {
  const { log, last } = listen()
  log.fault('start.refused', new Refused({ code: 'data.in_use', status: 409, facts: { folder: 'Secret' } }))
  expect(last()).toMatchObject({ errorClass: 'Refused', errorCode: 'data.in_use' })
  log.fault('request.failed', new TypeError('x is not a function'))
  expect(last()).toMatchObject({ errorClass: 'TypeError', message: 'x is not a function' })
})

test('a person at a terminal reads one line', () => {
  const { log, lines } = listen({ pretty: true })
  log.warn('backup.failed', { code: 'disk.full', attempt: 2 })
  expect(lines).toEqual([expect.stringMatching(/^\d\d:\d\d:\d\d WARN backup\.failed code=disk\.full attempt=2\n$/)])
})
