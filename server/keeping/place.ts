import type { PoolClient } from 'pg'

/** A database that a backup can be taken from or restored into, wherever it runs. */
export interface Place {
  url: string
  /** Lets go of it. */
  close: () => Promise<void>
}

/** How the data of an instance is exchanged for an upgraded copy, and back. */
export interface Exchange {
  /** The data as it is. */
  current: () => Promise<Place>
  /** An empty database beside it. */
  fresh: () => Promise<Place>
  /** Puts the fresh one in place of the current one, which is kept under the answered name. */
  swap: () => Promise<string>
  /** Throws the fresh one away. */
  discard: () => Promise<void>
  /** Puts the data back as they were before the last swap; what came after is kept aside. Answers both names. */
  rollBack: () => Promise<RolledBack>
}

export interface RolledBack {
  restored: string
  aside: string
}

/** Judges a restored log; answers the altered batch, if any. */
export type VerifyLog = (client: PoolClient) => Promise<{ from: number; to: number } | undefined>
