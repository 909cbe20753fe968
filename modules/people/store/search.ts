import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/work/actor.ts'
import { keyOf, mostWordsInKey, wordsAsked } from '../names.ts'
import { visibleTo } from '../visible.ts'
import { columns, type Person } from './people.ts'

/** Where a page of people ended, in name order. */
export interface Place {
  sortName: string[]
  id: string
}

interface Wanted {
  actor: Actor
  after?: Place | undefined
  take: number
}

/**
 * People in name order, trimmed to those whom the actor may see; of their names each of the beginnings begins a word. The
 * erased have no name to be listed by.
 */
export async function pageOfPeople(
  reader: Reader,
  { actor, after, take }: Wanted,
  beginnings: readonly string[] = [],
): Promise<Person[]> {
  const conditions = [
    visibleTo(actor, sql.ref('person.id')),
    isAfter(sql`sort_name, id`, after),
    ...beginnings.map(beginning => begins(sql`folded`, beginning)),
  ]
  const { rows } = await sql<Person>`
    select ${columns} from people.person where erased_at is null and ${sql.join(conditions, sql` and `)}
    order by sort_name, id limit ${take}`.execute(reader)
  return rows
}

/**
 * People of whose name each asked word begins a word, in name order. The beginnings are first completed to the words that
 * names really have; every choice of them is a key, whose first people are read in order and merged.
 */
export async function searchPeople(reader: Reader, search: string, wanted: Wanted): Promise<Person[]> {
  const asked = wordsAsked(search)
  const choice = choose(await completions(reader, asked))
  return choice === 'too many' ? pageOfPeople(reader, wanted, asked) : peopleUnder(reader, choice, wanted)
}

/** Keys of equally many words, and the beginnings that they leave out. */
interface Choice {
  size: number
  keys: string[]
  left: string[]
}

async function peopleUnder(reader: Reader, { size, keys, left }: Choice, { actor, after, take }: Wanted) {
  if (keys.length === 0) return []
  const conditions = [
    visibleTo(actor, sql.ref('person_id')),
    isAfter(sql`sort_name, person_id`, after),
    ...left.map(beginning => begins(foldedOf, beginning)),
  ]
  const { rows } = await sql<Person>`
    with found as (
      select entry.person_id, entry.sort_name
      from unnest(${keys}::text[]) as asked(key) cross join lateral (
        select person_id, sort_name from people.name_key
        where size = ${size}::smallint and key = asked.key and ${sql.join(conditions, sql` and `)}
        order by sort_name, person_id limit ${take}
      ) entry
      group by 1, 2 order by 2, 1 limit ${take}
    )
    select ${columns} from found join people.person on person.id = found.person_id
    order by person.sort_name, person.id`.execute(reader)
  return rows
}

/** A scalar subquery, so that PostgreSQL asks it for each candidate and never reads all people first. */
const foldedOf = sql`(select folded from people.person where id = person_id)`

function begins(folded: RawBuilder<unknown>, beginning: string): RawBuilder<boolean> {
  return sql`${folded} like ${`% ${beginning}%`}`
}

/** Each beginning with the words that complete it, found by stepping from word to word in the index. */
async function completions(reader: Reader, beginnings: readonly string[]): Promise<[string, string[]][]> {
  const { rows } = await sql<{ beginning: string; word: string }>`
    with recursive step(beginning, word) as (
      select beginning, (select min(key) from people.name_key where size = 1 and key >= beginning)
      from unnest(${beginnings}::text[]) beginning
      union all
      select beginning, (select min(key) from people.name_key where size = 1 and key > word)
      from step where starts_with(word, beginning)
    ) select beginning, word from step where starts_with(word, beginning)`.execute(reader)
  return beginnings.map(beginning => [beginning, rows.filter(row => row.beginning === beginning).map(row => row.word)])
}

/** More keys than this take longer than walking through the list: what can be completed so often is found everywhere in it. */
const mostKeys = 1_000

/** Makes keys of the beginnings with the fewest completions; what they leave out is checked on each candidate. */
function choose(asked: readonly [string, string[]][]): Choice | 'too many' {
  if (asked.length === 0) return { size: 0, keys: [], left: [] }
  const rarestFirst = asked.toSorted(
    ([one, words], [other, more]) => words.length - more.length || other.length - one.length,
  )
  const used = rarestFirst.slice(0, mostWordsInKey).map(([, words]) => words)
  if (used.length > 1 && used.reduce((product, words) => product * words.length, 1) > mostKeys) return 'too many'
  const sets = used.reduce<string[][]>((sets, words) => sets.flatMap(set => words.map(word => [...set, word])), [[]])
  const left = rarestFirst.slice(mostWordsInKey).map(([beginning]) => beginning)
  return { size: used.length, keys: sets.map(keyOf), left }
}

function isAfter(columnsInOrder: RawBuilder<unknown>, after: Place | undefined): RawBuilder<boolean> {
  return after ? sql`(${columnsInOrder}) > (${after.sortName}::text[], ${after.id}::uuid)` : sql`true`
}
