import type { Counts, Fate, ImportView, Kind, RowView } from '../modules/imports/contract.ts'
import type { Hall, Reply } from './hall.ts'
import type { PersonName } from './people.ts'

interface Table {
  kind?: Kind
  text?: string
  file?: Buffer
  sheet?: string
}

/** Brings tables to a hall, as the clerk unless somebody else is named, all through the front door. */
export function listsIn(hall: Hall, who: PersonName = 'clerk') {
  const prepare = ({ file, ...rest }: Table) =>
    hall.post(who, '/imports', { ...rest, ...(file && { file: file.toString('base64') }) })
  const commit = async (id: string) => {
    const reply = sound(await hall.post(who, `/imports/${id}/commit`))
    return reply as unknown as ImportView & { done: Counts }
  }
  return {
    /** What the look at a table ends with, whatever it is. */
    prepare,
    /** A table that must be understood. */
    bring: async (table: Table | string) => {
      const reply = sound(await prepare(typeof table === 'string' ? { text: table } : table))
      return reply as unknown as ImportView & { ignored: string[]; sheet: string | null; sheets: string[] }
    },
    /** Looks at a table and takes it over at once. */
    take: async (table: Table | string) => {
      const { id } = sound(await prepare(typeof table === 'string' ? { text: table } : table))
      return commit(String(id))
    },
    commit,
    rows: async (id: string, fate?: Fate): Promise<RowView[]> => {
      const { items } = sound(await hall.get(who, `/imports/${id}/rows?take=200${fate ? `&fate=${fate}` : ''}`))
      return items as RowView[]
    },
    correct: (id: string, number: number, cells: Record<string, string>) =>
      hall.ask(who, 'PATCH', `/imports/${id}/rows/${number}`, { body: { cells } }),
    /** The bytes of a download. */
    download: async (path: string): Promise<Buffer> => {
      const headers = { cookie: hall.cookies[who] }
      const { statusCode, rawPayload } = await hall.plenum.http.inject({ url: `/api${path}`, headers })
      if (statusCode !== 200) throw new Error(rawPayload.toString())
      return rawPayload
    },
  }
}

/** The reasons why rows are left out, as `row column code`. */
export function faultsIn(rows: readonly RowView[]): string[] {
  return rows.flatMap(({ number, faults }) => faults.map(({ column, code }) => `${number} ${column ?? '-'} ${code}`))
}

/** A table as text, the headings first. */
export function tabbed(headings: string, ...rows: string[][]): string {
  return [headings.split(' '), ...rows].map(cells => cells.join('\t')).join('\n')
}

function sound({ status, body }: Reply): Record<string, unknown> {
  if (status !== 200) throw new Error(`answered ${JSON.stringify(body)}`)
  return body
}
