import { expect, test } from 'vitest'
import { z } from 'zod'
import { action, question } from '../../platform/http/contract.ts'
import { freshKey, requestOf } from './request.ts'

const rename = action('PATCH', '/bodies/{id}', {
  summary: 'Rename',
  params: z.object({ id: z.string() }),
  query: z.object({ on: z.string().optional() }),
  body: z.object({ name: z.string() }),
  answer: z.object({}),
})

test('each field goes where the contract says: path, query or body', () => {
  const request = requestOf(rename, { id: 'a/b', on: '2026-01-01', name: 'Đảng ủy' })
  expect(request).toEqual({ url: '/api/bodies/a%2Fb?on=2026-01-01', body: '{"name":"Đảng ủy"}' })
})

test('a question sends no body, and what is left out is not asked for', () => {
  const list = question('/people', { summary: 'List', query: z.object({ search: z.string() }), answer: z.object({}) })
  expect(requestOf(list, { search: undefined })).toEqual({ url: '/api/people' })
  expect(requestOf(list, { search: 'Hà & Hạnh' })).toEqual({ url: '/api/people?search=H%C3%A0+%26+H%E1%BA%A1nh' })
})

test('a field emptied on purpose is sent as null', () => {
  const change = action('PATCH', '/x', {
    summary: 'x',
    body: z.object({ symbol: z.string().nullable() }),
    answer: z.object({}),
  })
  expect(requestOf(change, { symbol: null }).body).toBe('{"symbol":null}')
})

test('no two attempts share a key', () => {
  const keys = new Set(Array.from({ length: 1000 }, freshKey))
  expect(keys.size).toBe(1000)
  expect(freshKey()).toMatch(/^[\w-]{8,100}$/)
})
