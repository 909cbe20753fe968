import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { turnstile } from '../turnstile.ts'

/** Each hash fills one of Node's four worker threads and 32 MB for some 60 ms; files and names need threads, too. */
const inTurn = turnstile({ atOnce: 2, longestQueue: 1_000, full: { code: 'sign_in.busy', status: 503 } })

/** Hashes a password or a PIN with scrypt and a salt of its own. Refuses when a flood of others is waiting. */
export function hashSlowly(text: string): Promise<string> {
  return inTurn(() => hashPassword(text))
}

/** Whether this is the text that was hashed; takes as long either way. */
export function isSame(text: string, hash: string): Promise<boolean> {
  return inTurn(() => verifyPassword({ hash, password: text }))
}
