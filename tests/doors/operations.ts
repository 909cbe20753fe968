import type { Hall } from '../hall.ts'

/** As much of JSON Schema as the contracts use. */
export interface JsonSchema {
  type?: string | string[]
  format?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
}

/** A parameter of the path or the query, or a header. */
export interface Field {
  name: string
  schema: JsonSchema
  required: boolean
}

/** One operation, as the running hall describes it to outsiders. */
export interface Operation {
  /** The name that recipes go by: `POST /bodies/{id}/close`. */
  name: string
  method: string
  path: string
  params: Field[]
  query: Field[]
  headers: Field[]
  body: JsonSchema | undefined
}

interface Described {
  parameters?: (Field & { in: string })[]
  requestBody?: { content: Record<string, { schema?: JsonSchema }> }
}

/** Every operation in the hall's own OpenAPI description. */
export function operationsOf({ plenum }: Hall): Operation[] {
  const { paths = {} } = plenum.http.swagger() as { paths?: object }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Described>).map(([method, described]) =>
      operationFrom(method.toUpperCase(), path, described),
    ),
  )
}

function operationFrom(method: string, path: string, { parameters = [], requestBody }: Described): Operation {
  const within = (place: string) => parameters.filter(parameter => parameter.in === place)
  return {
    name: `${method} ${path.slice('/api'.length)}`,
    method,
    path,
    params: within('path'),
    query: within('query'),
    headers: within('header'),
    body: requestBody?.content['application/json']?.schema,
  }
}
