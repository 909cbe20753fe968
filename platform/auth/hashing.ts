import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { refuse } from '../refused.ts'

/** Each hash fills one of Node's four worker threads and 32 MB for some 60 ms; files and names need threads, too. */
const atOnce = 2
const longestQueue = 1_000

let running = 0
const waiting: (() => void)[] = []

/** Hashes a password or a PIN with scrypt and a salt of its own. Refuses when a flood of others is waiting. */
export function hashSlowly(text: string): Promise<string> {
  return inTurn(() => hashPassword(text))
}

/** Whether this is the text that was hashed; takes as long either way. */
export function isSame(text: string, hash: string): Promise<boolean> {
  return inTurn(() => verifyPassword({ hash, password: text }))
}

async function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
  if (waiting.length >= longestQueue) refuse({ code: 'sign_in.busy', status: 503 })
  if (running >= atOnce) await new Promise<void>(resolve => void waiting.push(resolve))
  else running += 1
  try {
    return await act()
  } finally {
    const next = waiting.shift()
    // Whoever waited longest takes over our place, so the number of those at work stays as it is.
    if (next) next()
    else running -= 1
  }
}
