import type { Reader } from '../db/database.ts'
import type { Entry } from '../work/happening.ts'
import type { Change } from './contract.ts'

/**
 * What became of the things that a happening is about, read as they are today, and only what everybody in that audience
 * may see. Every later change is told later, so a value that is newer than the happening does no harm.
 */
export type Contribution = (reader: Reader, entry: Entry, audience: string) => Promise<readonly Change[]>

/** By the name of the happening. */
export type Changes = Readonly<Record<string, Contribution>>
