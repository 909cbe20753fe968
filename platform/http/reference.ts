import type { FastifyInstance } from 'fastify'

interface Operation {
  summary?: string
  description?: string
  tags?: string[]
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema; description?: string }[]
  requestBody?: { content: Record<string, { schema?: Schema }> }
  responses?: Record<string, { content?: Record<string, { schema?: Schema }> }>
}

interface Schema {
  type?: string | string[]
  format?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  enum?: unknown[]
  anyOf?: Schema[]
}

/** Serves the reference at `/api`: the same contracts as `/api/openapi.json`, for a person to read and to print. */
export function serveReference(app: FastifyInstance): void {
  app.get('/api', { schema: { hide: true } }, (_, reply) => reply.type('text/html; charset=utf-8').send(page(app)))
  app.get('/api/reference.css', { schema: { hide: true } }, (_, reply) =>
    reply.type('text/css; charset=utf-8').send(style),
  )
}

function page(app: FastifyInstance): string {
  const { info, paths = {} } = app.swagger() as unknown as {
    info: Record<string, string>
    paths?: Record<string, Record<string, Operation>>
  }
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  const groups = Map.groupBy(operations, ({ operation }) => operation.tags?.[0] ?? '')
  const sections = [...groups].map(
    ([tag, members]) =>
      `<section id="${escape(tag)}"><h2>${escape(tag)}</h2>${members.map(describe).join('')}</section>`,
  )
  const menu = [...groups.keys()].map(tag => `<a href="#${escape(tag)}">${escape(tag)}</a>`).join(' ')
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Plenum API</title><link rel="stylesheet" href="/api/reference.css">
<h1>Plenum API</h1><p>${escape(info['description'] ?? '')} <a href="/api/openapi.json">openapi.json</a></p><nav>${menu}</nav>
${sections.join('\n')}</html>`
}

function describe({ path, method, operation }: { path: string; method: string; operation: Operation }): string {
  const { summary = '', description = '', parameters = [], requestBody, responses } = operation
  const body = requestBody?.content['application/json']?.schema
  const answer = responses?.['200']?.content?.['application/json']?.schema
  const rows = parameters.map(
    ({ name, in: place, required, schema, description: about = '' }) =>
      `<tr><th>${escape(name)}</th><td>${place}${required ? '' : ', optional'}</td><td>${kind(schema)} ${escape(about)}</td></tr>`,
  )
  return `<article><h3><code>${method} ${escape(path)}</code></h3><p>${escape(summary)}. ${escape(description)}</p>
${rows.length > 0 ? `<table>${rows.join('')}</table>` : ''}${part('Body', body)}${part('Answer', answer)}</article>`
}

function part(title: string, schema: Schema | undefined): string {
  return schema ? `<details><summary>${title}</summary>${fields(schema)}</details>` : ''
}

function fields(schema: Schema): string {
  if (schema.items) return `<p>a list of</p>${fields(schema.items)}`
  if (!schema.properties) return `<p>${kind(schema)}</p>`
  const rows = Object.entries(schema.properties).map(([name, field]) => {
    const inner = field.properties || field.items?.properties ? fields(field) : ''
    const optional = schema.required?.includes(name) ? '' : ', optional'
    return `<tr><th>${escape(name)}</th><td>${kind(field)}${optional}${inner}</td></tr>`
  })
  return `<table>${rows.join('')}</table>`
}

function kind({ type, format, enum: values, items, anyOf }: Schema = {}): string {
  if (values) return escape(values.map(String).join(' | '))
  if (anyOf) return [...new Set(anyOf.map(kind))].join(' | ')
  if (items) return `list of ${kind(items)}`
  return escape(format ?? [type ?? 'anything'].flat().join(' | '))
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

const style = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
nav { display: flex; flex-wrap: wrap; gap: 1rem }
a { color: #9b1c1f }
article { border-top: 1px solid #8884; padding: 0.5rem 0 }
code { font-size: 1rem }
table { border-collapse: collapse }
th, td { border: 1px solid #8884; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; font-weight: 400 }
th { font-family: ui-monospace, monospace }
summary { min-height: 2.75rem; display: flex; align-items: center; cursor: pointer }
@media (prefers-color-scheme: dark) { a { color: #f0a0a0 } }
@media print { details { display: block } nav { display: none } }`
