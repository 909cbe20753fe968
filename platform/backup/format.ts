/**
 * The one logical format: a gzipped tar that any tool can open. In this order:
 * `header.json`, then every table as `tables/NAME/000001` … (COPY text, in parts), `files/SHA256`, `keys/NAME`, `manifest.json`.
 */
export const formatVersion = 1

/** What the backup says about itself before anything else. */
export interface Header {
  format: number
  /** The Plenum that wrote it. */
  plenum: string
  takenAt: string
  /** The migrations that made the tables, so that the same tables can be made again. */
  migrations: { number: number; sha256: string }[]
  /** The journal's head in the snapshot. */
  head: { position: number; epoch: string }
  tables: Table[]
}

/** A table and its columns, in the order in which rows can be inserted without breaking a reference. */
export interface Table {
  name: string
  columns: string[]
}

/** What must have arrived; written last, so that a backup that was cut off is recognised. */
export interface Manifest {
  tables: { name: string; rows: number; sha256: string }[]
  files: number
  keys: string[]
}
