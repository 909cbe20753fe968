import type { Work } from '../work/work.ts'
import { endDevices } from './devices.ts'
import { withdrawLinks } from './links.ts'
import { endSessions } from './sessions.ts'
import { endTokens } from './tokens.ts'

/**
 * Voids every way into an account for good, and forgets what says whose
 * it was: names of devices and tokens, passkeys, secrets.
 */
export async function forgetEntries(work: Work, accountId: string): Promise<void> {
  const { tx } = work
  await endSessions(work, { accountId })
  await endDevices(work, accountId)
  await endTokens(work, accountId)
  await withdrawLinks(work, accountId)
  await tx.updateTable('auth.account').set({ twoFactorEnabled: false }).where('id', '=', accountId).execute()
  await tx.updateTable('auth.device').set({ name: '' }).where('accountId', '=', accountId).execute()
  await tx.updateTable('auth.apiToken').set({ name: '' }).where('accountId', '=', accountId).execute()
  await tx.deleteFrom('auth.twoFactor').where('accountId', '=', accountId).execute()
  await tx.deleteFrom('auth.passkey').where('accountId', '=', accountId).execute()
  await tx.deleteFrom('auth.credential').where('accountId', '=', accountId).execute()
}
