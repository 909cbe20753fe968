import { gzipSync } from 'node:zlib'
import type { Knock } from './knock.ts'
import { oddTexts, oddValues } from './odd-values.ts'
import type { JsonSchema, Operation } from './operations.ts'

/** A request that somebody gets wrong on the way from a valid one. */
export interface Variant {
  what: string
  of: (valid: Knock) => Knock
  /** True where the description has no word for what is wrong with it: a "no" is due all the same. */
  wrong?: true
}

/** All the ways in which a request at this door can go wrong; `sample` is a valid one that shows which parts there are. */
export function variantsOf(operation: Operation, sample: Knock): Variant[] {
  const { params, query, headers, body } = operation
  return [
    ...params.flatMap(({ name }) => inAddress('params', name)),
    ...query.flatMap(({ name }) => inAddress('query', name)),
    ...query.filter(field => field.required).map(({ name }) => without('query', name)),
    ...headers.flatMap(({ name }) => oddHeaders[name] ?? []),
    ...(body ? [...spotsIn(body, sample.body).flatMap(atSpot), ...wholeBodies] : []),
    strayFields(operation),
  ]
}

function inAddress(part: 'params' | 'query', name: string): Variant[] {
  const set = (value: string | string[]) => (valid: Knock) => ({ ...valid, [part]: { ...valid[part], [name]: value } })
  const odd = oddTexts.map(([what, text]) => ({ what: `${what} as ${name}`, of: set(text) }))
  return part === 'query' ? [...odd, { what: `${name} twice`, of: set(['x', 'x']) }] : odd
}

function without(part: 'query', name: string): Variant {
  return { what: `no ${name}`, of: valid => ({ ...valid, [part]: omit(valid[part] ?? {}, name) }) }
}

/** Where in a body a value can stand, with what is promised of it. */
interface Spot {
  at: (string | number)[]
  schema: JsonSchema
  required: boolean
}

function spotsIn(schema: JsonSchema, sample: unknown, at: Spot['at'] = []): Spot[] {
  const inner = [schema, ...(schema.anyOf ?? [])].find(one => one.properties ?? one.items)
  const [fields, items] = [inner?.properties ?? {}, inner?.items]
  const below = Object.entries(fields).flatMap(([name, field]) => {
    const spot = { at: [...at, name], schema: field, required: inner?.required?.includes(name) ?? false }
    return [spot, ...spotsIn(field, valueAt(sample, [name]), spot.at)]
  })
  if (!items || !Array.isArray(sample) || sample.length === 0) return below
  const first = { at: [...at, 0], schema: items, required: false }
  return [...below, first, ...spotsIn(items, sample[0] as unknown, first.at)]
}

function atSpot({ at, required }: Spot): Variant[] {
  const place = at.join('.')
  const odd = oddValues.map(([what, value]) => ({
    what: `${what} as ${place}`,
    of: (valid: Knock) => ({ ...valid, body: replaced(valid.body, at, value) }),
  }))
  const missing = { what: `no ${place}`, of: (valid: Knock) => ({ ...valid, body: replaced(valid.body, at) }) }
  return required ? [...odd, missing] : odd
}

function withHeader(name: string, value: string): Variant {
  const what = `${name}: ${value.slice(0, 40)}`
  return { what, of: valid => ({ ...valid, headers: { ...valid.headers, [name]: value } }), wrong: true }
}

const oddVersions = ['', 'x', '*', '-1', '"1', 'W/"1.5"', '1e400', '9'.repeat(30), `"${'9'.repeat(10_000)}"`, '1, 2']
const oddKeys = ['', 'short', 'x'.repeat(10_000), `'; drop table work.answer; --`, 'khoá-của-tôi']
const oddHeaders: Record<string, Variant[]> = {
  'if-match': oddVersions.map(value => withHeader('if-match', value)),
  'idempotency-key': oddKeys.map(value => withHeader('idempotency-key', Buffer.from(value).toString('latin1'))),
}

function payload(what: string, make: (valid: Knock) => string | Buffer, headers: Record<string, string> = {}): Variant {
  const of = (valid: Knock) => ({ ...valid, payload: make(valid), headers: { ...valid.headers, ...headers } })
  return { what, of, wrong: true }
}

const json = ({ body }: Knock) => JSON.stringify(body)
// More than any door takes; JSON may be followed by blanks, so that nothing but the size is wrong.
const blanks = Buffer.alloc(32 * 1024 * 1024, ' ')
const bomb = gzipSync(blanks)
const wholeBodies: readonly Variant[] = [
  payload('half a JSON', valid => json(valid).slice(0, -1)),
  payload('JSON and something after it', valid => `${json(valid)} }`),
  payload('an empty body', () => ''),
  payload('the body null', () => 'null'),
  payload('the body as a text', valid => JSON.stringify(json(valid))),
  payload('the body in a list', valid => `[${json(valid)}]`),
  payload('a body of nothing but opening brackets', () => '['.repeat(100_000)),
  payload('a body with a prototype', valid => json(valid).replace(/^\{/, '{"__proto__":{"a":1},')),
  payload('a body said to be plain text', json, { 'content-type': 'text/plain' }),
  payload('a body said to be XML', json, { 'content-type': 'text/xml' }),
  payload('a body said to be a form', json, { 'content-type': 'application/x-www-form-urlencoded' }),
  payload('a body said to be many', json, { 'content-type': 'multipart/form-data; boundary=x' }),
  payload('a body of an unsayable kind', json, { 'content-type': '/;;=' }),
  payload('a body in UTF-16', valid => Buffer.from(json(valid), 'utf16le'), {
    'content-type': 'application/json; charset=utf-16',
  }),
  payload('bytes that are no text', () => Buffer.from([0xff, 0xfe, 0x00, 0x80])),
  payload('a body that is too large', valid => Buffer.concat([Buffer.from(json(valid)), blanks])),
  payload('a bomb in gzip', () => bomb, { 'content-encoding': 'gzip' }),
]

/** Fields that belong elsewhere, or nowhere: whatever is not described must not reach the action. */
function strayFields({ method, params, query, body }: Operation): Variant {
  const names = [...[...params, ...query].map(({ name }) => name), 'ifMatch', 'constructor']
  const besides = (known: readonly string[]) =>
    Object.fromEntries(names.filter(name => !known.includes(name)).map(name => [name, 'stray']))
  const [inQuery, inBody] = [besides(query.map(({ name }) => name)), besides(Object.keys(body?.properties ?? {}))]
  return {
    what: 'fields that belong elsewhere',
    of: valid => ({
      ...valid,
      query: { ...inQuery, ...valid.query },
      ...(method !== 'GET' && { body: { ...(valid.body as object | undefined), ...inBody } }),
    }),
  }
}

function valueAt(value: unknown, at: Spot['at']): unknown {
  return at.reduce<unknown>(
    (inner, key) => (inner as Record<string | number, unknown> | null | undefined)?.[key],
    value,
  )
}

/** The body with another value at this place, or with none; what lies between is made where it is missing. */
function replaced(body: unknown, [key, ...further]: Spot['at'], value?: unknown): unknown {
  if (key === undefined) return value
  const inner = replaced(valueAt(body, [key]), further, value)
  if (typeof key === 'number') return Array.isArray(body) ? body.with(key, inner) : [inner]
  const rest = (body ?? {}) as Record<string, unknown>
  return inner === undefined ? omit(rest, key) : { ...rest, [key]: inner }
}

function omit<Value>(fields: Record<string, Value>, name: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name))
}
