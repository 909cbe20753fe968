import type { Reader, Tx } from '../db/database.ts'

/** How far the journal is sealed. */
export interface Edge {
  origin: string
  position: number
  frontier: string
  note: string | null
}

/** A checkpoint as it is kept: it signs all entries up to its position. */
export interface StoredCheckpoint {
  position: number
  at: string
  note: string
}

/** Locks the edge, so that one sealer at a time, in whatever process, extends the log. */
export async function lockEdge(tx: Tx): Promise<Edge> {
  return tx.selectFrom('audit.edge').selectAll().forUpdate().executeTakeFirstOrThrow()
}

export async function readEdge(reader: Reader): Promise<Edge> {
  return reader.selectFrom('audit.edge').selectAll().executeTakeFirstOrThrow()
}

/** Moves the locked edge and keeps the checkpoint that closes the batch, with the subtrees it completed. */
export async function extendLog(
  tx: Tx,
  edge: Edge & { note: string },
  at: Date,
  nodes: readonly Node[],
): Promise<void> {
  const { position, frontier, note } = edge
  await tx.insertInto('audit.checkpoint').values({ position, at, note }).execute()
  if (nodes.length > 0)
    await tx
      .insertInto('audit.node')
      .values([...nodes])
      .execute()
  await tx.updateTable('audit.edge').set({ position, frontier, note }).execute()
}

interface Node {
  level: number
  index: number
  hash: Buffer
}

export async function readNode(reader: Reader, level: number, index: number): Promise<Uint8Array | undefined> {
  const query = reader.selectFrom('audit.node').select('hash').where('level', '=', level).where('index', '=', index)
  return (await query.executeTakeFirst())?.hash
}

/** Keeps the key that signs from this position on, unless it is known. */
export async function rememberKey(tx: Tx, line: string, fromPosition: number, at: Date): Promise<void> {
  const row = { line, fromPosition, at }
  await tx
    .insertInto('audit.verifierKey')
    .values(row)
    .onConflict(known => known.doNothing())
    .execute()
}

/** The keys that have signed, the first one first. */
export async function readKeys(reader: Reader): Promise<string[]> {
  const rows = await reader
    .selectFrom('audit.verifierKey')
    .select('line')
    .orderBy('fromPosition')
    .orderBy('at')
    .execute()
  return rows.map(row => row.line)
}

/** Checkpoints after a position, in order. */
export async function readCheckpoints(reader: Reader, after: number, most: number): Promise<StoredCheckpoint[]> {
  const query = reader.selectFrom('audit.checkpoint').selectAll().where('position', '>', after)
  return query.orderBy('position').limit(most).execute()
}

/** The last checkpoint at or before a position. */
export async function lastCheckpoint(reader: Reader, upTo: number): Promise<StoredCheckpoint | undefined> {
  const query = reader.selectFrom('audit.checkpoint').selectAll().where('position', '<=', upTo)
  return query.orderBy('position', 'desc').limit(1).executeTakeFirst()
}

/** Locks the record of one way out, or answers undefined when another process is using that way just now. */
export async function lockDeparture(tx: Tx, way: string): Promise<{ position: number; at: string } | undefined> {
  const never = { way, position: 0, at: new Date(0) }
  await tx
    .insertInto('audit.departure')
    .values(never)
    .onConflict(known => known.doNothing())
    .execute()
  const query = tx.selectFrom('audit.departure').select(['position', 'at']).where('way', '=', way)
  return query.forUpdate().skipLocked().executeTakeFirst()
}

export async function recordDeparture(tx: Tx, way: string, position: number, at: Date): Promise<void> {
  await tx.updateTable('audit.departure').set({ position, at }).where('way', '=', way).execute()
}

/** Which checkpoint last left by which way; a way that was never used is not there. */
export async function readDepartures(reader: Reader): Promise<{ way: string; position: number; at: string }[]> {
  return reader.selectFrom('audit.departure').selectAll().where('position', '>', 0).orderBy('way').execute()
}
