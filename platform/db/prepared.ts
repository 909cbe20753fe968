import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely'

/** A statement that is written down once, and run with other values each time. */
export interface Prepared<Row> {
  name: string
  text: string
  /** What it is to be given, in the order of its parameters. */
  names: readonly string[]
  /** Only for its type. */
  row?: Row
}

/** Stands in a prepared statement for a value that each run gives; the same name is the same value, wherever it stands. */
export type Given = (name: string) => RawBuilder<unknown>

const writer = new Kysely({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** Writes a statement down. Whatever changes from run to run has to be `given`: a value that is bound by the statement itself is refused. */
export function prepare<Row>(name: string, write: (given: Given) => RawBuilder<Row>): Prepared<Row> {
  const names: string[] = []
  const given: Given = one => {
    if (!names.includes(one)) names.push(one)
    return sql.raw(`$${names.indexOf(one) + 1}`)
  }
  const { sql: text, parameters } = write(given).compile(writer)
  if (parameters.length > 0) throw new Error(`the statement ${name} binds values of its own`)
  return { name, text, names }
}
