import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from } from 'pg-copy-streams'
import { columns, type Kind } from '../../modules/imports/contract.ts'
import { importRows } from '../../modules/imports/index.ts'
import { setUpOrganisation } from '../../modules/organisation/index.ts'
import { writeCsv } from '../../platform/tables/write-here.ts'
import { type Actor, system } from '../../platform/work/actor.ts'
import type { Plenum } from '../../server/plenum.ts'
import { bigOrganisation } from '../../tools/demonstration/big-organisation.ts'
import { withDatabase } from '../database.ts'
import { openMeasured } from '../plenum.ts'
import { median, type Row, rowOf } from '../row.ts'

const rounds = 5
const size = { bodies: 200, people: 2_000, seed: 1 }

/** Brings 2,000 people and what they hold as CSV files: looked at and taken over, each time into an empty Plenum. */
export async function measure(): Promise<Row[]> {
  const found: Round[] = []
  for (let round = 0; round < rounds; round += 1) found.push(await withDatabase(measureRound))
  const seconds = (part: keyof Round) => median(found.map(one => one[part]))
  const { mandates } = bigOrganisation(size)
  const what = `${size.people} people and ${[...mandates].length} mandates`
  const against = { what: 'one COPY of each table, with its indexes', value: seconds('copying') }
  return [
    rowOf({ what: `${what}, looked at and taken over`, value: seconds('whole'), unit: 's', most: 2 }),
    rowOf({ what: `${what}, compared`, value: seconds('whole'), unit: 's', against }),
    rowOf({ what: 'of that, the look at both tables', value: seconds('looking'), unit: 's' }),
  ]
}

/** In seconds. */
interface Round {
  whole: number
  looking: number
  copying: number
}

async function measureRound(databaseUrl: string): Promise<Round> {
  const { name, profile, bodies, people, mandates } = bigOrganisation(size)
  const plenum = await open(databaseUrl)
  try {
    await plenum.transact(system('bench'), async work => {
      await setUpOrganisation(work, { name, language: 'vi', profile })
      await importRows(work, 'bodies', bodies)
    })
    const copying = await copy(plenum, people, mandates)
    const one = await bring(plenum, 'people', people)
    const other = await bring(plenum, 'mandates', mandates)
    return { whole: one.whole + other.whole, looking: one.looking + other.looking, copying }
  } finally {
    await plenum.close()
  }
}

async function bring(plenum: Plenum, kind: Kind, rows: Iterable<Record<string, string>>) {
  const file = Buffer.from(csv(kind, rows)).toString('base64')
  const begin = performance.now()
  const { id } = await post(plenum, '/api/imports', { kind, file })
  const looking = (performance.now() - begin) / 1_000
  const { done } = await post(plenum, `/api/imports/${String(id)}/commit`)
  const whole = (performance.now() - begin) / 1_000
  const { new: taken, faulty } = done as Record<string, number>
  if (!taken || faulty) throw new Error(`of the ${kind} ${faulty} rows were left out`)
  return { looking, whole }
}

async function post({ http }: Plenum, url: string, payload?: object): Promise<Record<string, unknown>> {
  const response = await http.inject({ method: 'POST', url, ...(payload && { payload }) })
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.body}`)
  return response.json()
}

/** The same rows into empty twins of the same tables; ids stand for what the import has to look up. */
async function copy(
  plenum: Plenum,
  people: Iterable<Record<string, string>>,
  mandates: Iterable<Record<string, string>>,
) {
  const client = await plenum.database.connect()
  try {
    await client.query(`
      create table public.person (like people.person including all);
      alter table public.person alter sort_name set default '{}', alter folded set default '';
      create table public.mandate (like people.mandate including all);
      alter table public.mandate alter person_id type text, alter body_id type text, alter single_seat set default false`)
    const begin = performance.now()
    for (const [table, kind, rows] of [
      ['public.person (code, family_name, middle_name, given_name, birth_date, sex, email, phone)', 'people', people],
      ['public.mandate (person_id, body_id, office, from_day, to_day, precedence)', 'mandates', mandates],
    ] as const) {
      const into = client.query(from(`copy ${table} from stdin (format csv, header true)`))
      await pipeline(Readable.from([csv(kind, rows)]), into)
    }
    const seconds = (performance.now() - begin) / 1_000
    await client.query('drop table public.person, public.mandate')
    return seconds
  } finally {
    client.release()
  }
}

function csv(kind: Kind, rows: Iterable<Record<string, string>>): Buffer {
  const names = columns[kind]
  return writeCsv([[...names], ...Iterator.from(rows).map(row => names.map(column => row[column] ?? ''))]).subarray(3)
}

function open(databaseUrl: string): Promise<Plenum> {
  return openMeasured(databaseUrl, () => clerk)
}

const clerk: Actor = {
  kind: 'account',
  id: '00000000-0000-4000-8000-000000000002',
  personId: null,
  onBehalfOf: null,
  roles: ['clerk'],
  language: 'vi',
  readOnly: false,
}
