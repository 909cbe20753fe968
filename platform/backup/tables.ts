import type { ClientBase } from 'pg'
import type { Table } from './format.ts'

const columnsQuery = `
  select n.nspname || '.' || c.relname as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'pgboss', 'plenum')
  group by 1 order by 1`

const referencesQuery = `
  select distinct fn.nspname || '.' || f.relname as "from", tn.nspname || '.' || t.relname as "to"
  from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
    join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
  where k.contype = 'f' and k.conrelid <> k.confrelid`

/** All tables of ours, each after those it refers to. Waiting jobs are not among them: they are made again from the data. */
export async function tablesInOrder(client: ClientBase): Promise<Table[]> {
  const tables = (await client.query<Table>(columnsQuery)).rows
  const references = (await client.query<{ from: string; to: string }>(referencesQuery)).rows
  const ordered: Table[] = []
  while (ordered.length < tables.length) {
    const placed = new Set(ordered.map(table => table.name))
    const next = tables.find(
      ({ name }) => !placed.has(name) && references.every(({ from, to }) => from !== name || placed.has(to)),
    )
    if (!next) throw new Error('tables refer to each other in a ring, so no order fits')
    ordered.push(next)
  }
  return ordered
}

/** Sets every counter behind the rows that were loaded. */
export async function advanceCounters(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(`
    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as table, a.attname as column
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where a.attidentity <> '' and n.nspname !~ '^pg_' and n.nspname not in ('pgboss', 'plenum')`)
  for (const { table, column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce((select max(${client.escapeIdentifier(column)}) from ${table}), 0) + 1, false)`,
      [table, column],
    )
  }
}
