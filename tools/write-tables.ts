import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { migrate, readMigrations } from '../platform/db/migrate.ts'
import { withScratchDatabase } from './scratch-database.ts'

const file = join(import.meta.dirname, '../platform/db/tables.ts')

interface Column {
  table: string
  column: string
  type: string
  nullable: boolean
  optional: boolean
  generated: boolean
}

const columns = `
  select n.nspname || '.' || c.relname as table, a.attname as column, format_type(a.atttypid, null) as type,
    not a.attnotnull as nullable, a.atthasdef or a.attidentity <> '' as optional,
    a.attgenerated <> '' or a.attidentity = 'a' as generated
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'v', 'p') and a.attnum > 0 and not a.attisdropped
    and n.nspname !~ '^(pg_|information_schema|pgboss|public)'
  order by 1, a.attnum`

const typeScriptTypes: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  integer: 'number',
  smallint: 'number',
  bigint: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  tsvector: 'string',
  int4range: 'string',
  'text[]': 'string[]',
  'uuid[]': 'string[]',
  'integer[]': 'number[]',
  bytea: 'Buffer',
  jsonb: 'Json',
  'timestamp with time zone': 'Moment',
}

// Writes the types of all tables from a freshly migrated database; with `--check` it only says whether the file is stale.
const text = await withScratchDatabase(async url => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await migrate(client, await readMigrations(join(import.meta.dirname, '../migrations')))
    return describe((await client.query<Column>(columns)).rows)
  } finally {
    await client.end()
  }
})
const before = await readFile(file, 'utf8').catch(() => '')
if (!process.argv.includes('--check')) await writeFile(file, text)
else if (text !== before) {
  console.error('platform/db/tables.ts is stale: run node tools/write-tables.ts')
  process.exitCode = 1
}

function describe(rows: readonly Column[]): string {
  const tables = [...new Set(rows.map(row => row.table))]
  const shapes = tables.map(table => {
    const fields = rows.filter(row => row.table === table).map(row => `  ${camel(row.column)}: ${typeOf(row)}`)
    return `export interface ${pascal(table)} {\n${fields.join('\n')}\n}\n`
  })
  const index = tables.map(table => `  '${table.split('.').map(camel).join('.')}': ${pascal(table)}`)
  return [
    '// Written by tools/write-tables.ts from the migrations; do not edit.',
    `import type { ColumnType, Generated, GeneratedAlways } from 'kysely'\n`,
    `type Moment = ColumnType<string, Date | string, Date | string>`,
    `type Json = ColumnType<unknown, string, string>\n`,
    ...shapes,
    `export interface Database {\n${index.join('\n')}\n}\n`,
  ].join('\n')
}

function typeOf({ table, column, type, nullable, optional, generated }: Column): string {
  const base = typeScriptTypes[type]
  if (!base) throw new Error(`${table}.${column} has the type ${type}, which tools/write-tables.ts does not know`)
  const whole = nullable ? `${base} | null` : base
  if (generated) return `GeneratedAlways<${whole}>`
  return optional ? `Generated<${whole}>` : whole
}

function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

function pascal(name: string): string {
  return name
    .split(/[._]/)
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
}
