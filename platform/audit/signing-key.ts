import { randomBytes } from 'node:crypto'
import { type NoteSigner, readSignerKey, signerFromSeed, writeSignerKey } from '../../packages/ledger/index.ts'

/** Finds a secret by its name, or keeps what `make` makes the first time; see `secretFile` of the data folder. */
export type KeepSecret = (name: string, make: () => string) => Promise<string>

/** The key with which this data folder signs the log of that origin. */
export async function signingKey(keep: KeepSecret, origin: string): Promise<NoteSigner> {
  const name = `journal-${origin.replaceAll('/', '-')}.key`
  const line = await keep(name, () => `${writeSignerKey(signerFromSeed(origin, randomBytes(32)))}\n`)
  return readSignerKey(line.trim())
}
