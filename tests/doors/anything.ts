import fc from 'fast-check'
import type { Knock } from './knock.ts'
import { oddTexts, oddValues } from './odd-values.ts'
import type { Operation } from './operations.ts'

/** What fields of a request are changed to. */
interface Changes {
  params: Record<string, string>
  query: Record<string, string>
  body: Record<string, unknown> | undefined
}

/** Any of the fields of a request, changed to anything at all. */
export function anything({ params, query, body }: Operation): fc.Arbitrary<Changes> {
  const names = (fields: readonly { name: string }[]) => fields.map(({ name }) => name)
  return fc.record({
    params: someOf(names(params), text),
    query: someOf(names(query), text),
    body: body ? someOf(Object.keys(body.properties ?? {}), value) : fc.constant(undefined),
  })
}

/** The request with these changes. */
export function changedBy({ params, query, body }: Changes): (valid: Knock) => Knock {
  return valid => ({
    ...valid,
    params: { ...valid.params, ...params },
    query: { ...valid.query, ...query },
    ...(body && { body: { ...(valid.body as object), ...body } }),
  })
}

const letters = fc.string({ unit: 'binary', maxLength: 50 })
const text = fc.oneof(
  fc.constantFrom(...oddTexts).map(([, written]) => written),
  letters.map(written => encodeURIComponent(written.toWellFormed())),
)
const value = fc.oneof(
  fc.constantFrom(...oddValues).map(([, odd]) => odd),
  letters,
  fc.jsonValue({ maxDepth: 3 }),
)

function someOf<Value>(names: readonly string[], value: fc.Arbitrary<Value>) {
  const fields = names.map(name => [name, fc.option(value, { nil: absent })] as const)
  return fc
    .record(Object.fromEntries(fields))
    .map(
      some =>
        Object.fromEntries(Object.entries(some).filter(([, chosen]) => chosen !== absent)) as Record<string, Value>,
    )
}

const absent = Symbol('left as it was')
