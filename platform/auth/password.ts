import type { Reader, Tx } from '../db/database.ts'
import type { Obstacle } from '../refused.ts'
import { fold } from '../text/fold.ts'
import { hashSlowly, isSame } from './hashing.ts'
import { attemptKey, obstacleToTrying } from './throttle.ts'

/** What was found out about a password before any transaction began; `judgeTry` decides whether it counts. */
export interface Proof {
  accountId: string | null
  /** The hash that was compared with; a password changed since then proves nothing. */
  hash: string | null
  right: boolean
  key: Buffer
  obstacle?: Obstacle | undefined
}

interface ProofParts {
  reader: Reader
  secret: string
  now: Date
}

/**
 * Compares a password with the account of this name. It takes as long, and leaves as much behind, when there is no such
 * account. Works outside of transactions: hashing takes a while and must hold neither locks nor a connection.
 */
export async function provePassword(parts: ProofParts, login: string, password: string): Promise<Proof> {
  const name = loginFrom(login)
  const found = await parts.reader
    .selectFrom('auth.account')
    .leftJoin('auth.credential', join =>
      join.onRef('auth.credential.accountId', '=', 'auth.account.id').on('providerId', '=', 'credential'),
    )
    .select(['auth.account.id', 'password'])
    .where('login', '=', name)
    .executeTakeFirst()
  const account = { accountId: found?.id ?? null, hash: found?.password ?? null }
  return compare(parts, account, attemptKeyOf(parts.secret, name), password)
}

/**
 * The same for somebody who is signed in and confirms with the
 * password; wrong tries are counted apart from those at the door.
 */
export async function proveOwnPassword(parts: ProofParts, accountId: string, password: string): Promise<Proof> {
  const hash = (await passwordHash(parts.reader, accountId)) ?? null
  return compare(parts, { accountId, hash }, attemptKey(parts.secret, `own:${accountId}`), password)
}

/**
 * Whether the hash that was compared with is still the account's.
 * Changing it waits until what we open now can be ended.
 */
export async function isStillRight(tx: Tx, { accountId, hash, right }: Proof): Promise<boolean> {
  if (!right || accountId === null) return false
  const row = await credential(tx, accountId).forShare().executeTakeFirst()
  return row?.password === hash
}

/** Sets a password whose hash was made beforehand. */
export async function setPassword(tx: Tx, accountId: string, hash: string, now: Date): Promise<void> {
  const row = {
    accountId,
    providerId: 'credential',
    subject: accountId,
    password: hash,
    createdAt: now,
    updatedAt: now,
  }
  await tx
    .insertInto('auth.credential')
    .values(row)
    .onConflict(conflict =>
      conflict.columns(['accountId', 'providerId']).doUpdateSet({ password: hash, updatedAt: now }),
    )
    .execute()
}

/** How a password is kept. */
export function hashOfPassword(password: string): Promise<string> {
  return hashSlowly(password)
}

/** The form in which names to sign in with are compared: case and outer spaces do not matter, diacritics neither. */
export function loginFrom(typed: string): string {
  return fold(typed)
}

/** Under what the wrong tries at the door are counted for a name to sign in with. */
export function attemptKeyOf(secret: string, login: string): Buffer {
  return attemptKey(secret, `login:${login}`)
}

async function compare(
  { reader, now }: ProofParts,
  { accountId, hash }: Pick<Proof, 'accountId' | 'hash'>,
  key: Buffer,
  password: string,
): Promise<Proof> {
  const obstacle = await obstacleToTrying(reader, key, now)
  if (obstacle) return { accountId, hash, right: false, key, obstacle }
  const same = await isSame(password, hash ?? nobodysHash)
  return { accountId, hash, right: same && hash !== null, key }
}

// Compared with when there is no account, so that the answer takes as long.
const nobodysHash = `${'0'.repeat(32)}:${'0'.repeat(128)}`

async function passwordHash(reader: Reader, accountId: string): Promise<string | undefined> {
  return (await credential(reader, accountId).executeTakeFirst())?.password ?? undefined
}

function credential(reader: Reader, accountId: string) {
  return reader
    .selectFrom('auth.credential')
    .select('password')
    .where('accountId', '=', accountId)
    .where('providerId', '=', 'credential')
}
