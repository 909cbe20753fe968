import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Knock } from './knock.ts'
import type { Field, JsonSchema, Operation } from './operations.ts'

/** Says whether a request keeps to the description: independently of the program that wrote it. */
export type Fits = (knock: Knock) => boolean

// The patterns that come with them say the same as the formats.
const ajv = new Ajv2020({ strict: false, validateFormats: false })

/** The judge of one operation. It looks at the fields alone; whether the bytes are JSON at all is not its business. */
export function judgeOf({ params, query, headers, body }: Operation): Fits {
  const [fitsParams, fitsQuery] = [fieldsFit(params), fieldsFit(query)]
  const fitsHeaders = fieldsFit(headers)
  const fitsBody = body ? ajv.compile(body) : () => true
  return knock =>
    fitsParams(decoded(knock.params)) &&
    fitsQuery(decoded(knock.query)) &&
    fitsHeaders(knock.headers ?? {}) &&
    fitsBody(knock.body)
}

function fieldsFit(fields: readonly Field[]): (given: Record<string, unknown>) => boolean {
  const judges = fields.map(field => ({ ...field, fits: ajv.compile(field.schema) }))
  return given =>
    judges.every(({ name, schema, required, fits }) => {
      const value = given[name]
      return value === undefined ? !required : fits(asTyped(value, schema))
    })
}

/** In an address everything is text; a number is what reads as one. */
function asTyped(value: unknown, { type }: JsonSchema): unknown {
  return (type === 'integer' || type === 'number') && typeof value === 'string' ? Number(value) : value
}

function decoded(given: Knock['query'] = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? value.map(plain) : plain(value)]),
  )
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // Not a text that anybody can have meant; it stays as it was sent.
    return text
  }
}
