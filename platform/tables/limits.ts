/** How large a table may be. An organisation of 77,000 people fits; what does not is refused before it can do harm. */
export const limits = {
  bytes: 16 * 1024 * 1024,
  /** Of all parts of a workbook once unpacked, as the archive states it and at most as much as it really holds. */
  unpackedBytes: 128 * 1024 * 1024,
  parts: 1_000,
  rows: 200_000,
  columns: 64,
  /** Characters in one cell: more than that is a quotation mark left open rather than a value. */
  cell: 10_000,
  /** For reading as a whole, in a thread of its own that is ended when it takes longer or more. */
  milliseconds: 30_000,
  heapMegabytes: 512,
}

/** For writing a table, which is ours and therefore as large as it is. */
export const writingLimits = { milliseconds: 300_000, heapMegabytes: 1_024 }
