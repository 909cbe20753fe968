import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from } from 'pg-copy-streams'
import { officeOn, type Profile } from '../../modules/rulebook/index.ts'
import { foldedName, keysOf, type Name, sortName } from '../../modules/people/names.ts'
import { fold } from '../../platform/text/fold.ts'
import type { Organisation, PersonRow } from '../../tools/demonstration/organisation.ts'

type Cell = string | number | boolean | null

/** Fills an empty Plenum with an organisation by COPY, whatever its size, and lets PostgreSQL look at it once. */
export async function load(client: PoolClient, { bodies, terms, people, mandates }: Organisation, profile: Profile) {
  await unconstrained(client, async () => {
    const body = 'bodies.body (id, code, kind, name, folded, symbol, parent_id, precedence, valid_from, valid_to)'
    await copy(client, body, bodies, ({ code, kind, name, symbol, parent, precedence, ...row }) => [
      [idOf(code), code, kind, name, fold(`${name} ${symbol} ${code}`), symbol, parent && idOf(parent), precedence]
        .concat(row.valid_from, row.valid_to)
        .map(orNull),
    ])
    await copy(client, 'bodies.term (body_id, ordinal, starts_on, ends_on)', terms, row => [
      [idOf(row.body), row.ordinal, row.from, orNull(row.to)],
    ])
    const person =
      'people.person (id, code, family_name, middle_name, given_name, sort_name, folded, birth_date, sex, email, phone)'
    await copy(client, person, people, row => {
      const { code, family_name, middle_name, given_name, birth_date, sex, email, phone } = row
      const { sorted, folded } = asIndexed(row)
      return [
        [idOf(code), code, family_name, orNull(middle_name), given_name, sorted, folded, birth_date, sex, email, phone],
      ]
    })
    await copy(client, 'people.name_key (size, key, sort_name, person_id)', people, row => {
      const { sorted, folded } = asIndexed(row)
      return keysOf(folded).map(({ size, key }) => [size, key, sorted, idOf(row.code)])
    })
    const mandate = 'people.mandate (person_id, body_id, office, from_day, to_day, precedence, single_seat)'
    await copy(client, mandate, mandates, row => {
      const singleSeat = officeOn(profile, row.office, row.from)?.singleSeat ?? false
      return [[idOf(row.person), idOf(row.body), row.office, row.from, orNull(row.to), row.precedence, singleSeat]]
    })
  })
  await client.query('vacuum (analyze) bodies.body, bodies.term, people.person, people.name_key, people.mandate')
}

/** Ids that look random, as real ones do, and can be found again from the code. */
export function idOf(code: string): string {
  const hex = createHash('md5').update(code).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

export function nameOf({ family_name, middle_name, given_name }: PersonRow): Name {
  return { familyName: family_name, middleName: middle_name === '' ? null : middle_name, givenName: given_name }
}

function asIndexed(row: PersonRow): { sorted: string; folded: string } {
  const name = nameOf(row)
  return {
    sorted: JSON.stringify(sortName(name, 'family-first')).replace('[', '{').replace(']', '}'),
    folded: foldedName(name),
  }
}

/** Takes keys and constraints off while the rows come in: building an index once is faster than growing it row by row. */
async function unconstrained(client: PoolClient, fill: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ owner: string; name: string; definition: string }>(`
    select conrelid::regclass as owner, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace in ('bodies'::regnamespace, 'people'::regnamespace) and contype in ('p', 'u', 'f', 'x')
    order by contype = 'f'`)
  for (const { owner, name } of rows.toReversed()) await client.query(`alter table ${owner} drop constraint ${name}`)
  await fill()
  await client.query(`set maintenance_work_mem = '512MB'`)
  for (const { owner, name, definition } of rows)
    await client.query(`alter table ${owner} add constraint ${name} ${definition}`)
}

async function copy<Row>(
  client: PoolClient,
  target: string,
  rows: Iterable<Row>,
  linesOf: (row: Row) => Cell[][],
): Promise<void> {
  await pipeline(Readable.from(chunks(rows, linesOf)), client.query(from(`copy ${target} from stdin`)))
}

function* chunks<Row>(rows: Iterable<Row>, linesOf: (row: Row) => Cell[][]): Generator<string> {
  let chunk = ''
  for (const row of rows) {
    for (const cells of linesOf(row)) chunk += `${cells.map(asText).join('\t')}\n`
    if (chunk.length < 65_536) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

function asText(cell: Cell): string {
  return cell === null ? '\\N' : String(cell).replace(/[\\\t\n]/g, found => `\\${found}`)
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}
