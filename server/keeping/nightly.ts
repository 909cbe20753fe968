import { tellBackupFailed, tellBackupMade } from '../../modules/auditing/index.ts'
import type { Config } from '../../platform/config/index.ts'
import { Refused } from '../../platform/refused.ts'
import { system } from '../../platform/work/actor.ts'
import type { Plenum } from '../plenum.ts'
import type { Premises } from '../premises.ts'
import { backUp, keepNewest } from './back-up.ts'

const reason = 'nightly'
const minute = 60_000
const day = 24 * 60 * minute

/** Makes a backup every night at the configured hour and keeps the newest; a failure is told and raises an alarm on screen. */
export function startNightlyBackups(premises: Premises, plenum: Plenum): { stop: () => Promise<void> } {
  const { config } = premises
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()

  function wait(): void {
    const delay = untilNext(config.backup.at, config.timeZone, new Date())
    timer = setTimeout(() => {
      running = nightly(premises, plenum).finally(wait)
    }, delay)
  }

  if (config.backup.at !== 'never') wait()
  return {
    stop: async () => {
      clearTimeout(timer)
      await running
      clearTimeout(timer)
    },
  }
}

/** One night's backup. What goes wrong is told, never thrown: the next night tries again. */
export async function nightly({ config, folder, files, log }: Premises, { database, transact }: Plenum): Promise<void> {
  const by = system('backup')
  try {
    const elsewhere = config.backup.folder
    const { bytes } = await backUp({ database, folder, elsewhere, files, now: new Date(), reason })
    await keepNewest(elsewhere ?? folder.backups, reason, config.backup.keep)
    await transact(by, work => tellBackupMade(work, { reason, bytes }))
  } catch (error) {
    log.fault('backup.failed', error)
    const code = codeOf(error)
    await transact(by, work => tellBackupFailed(work, { reason: code })).catch((telling: unknown) => {
      log.fault('backup.failure_untold', telling)
    })
  }
}

/** Milliseconds until it is next this hour (HH:MM) in the time zone. */
export function untilNext(at: Config['backup']['at'], timeZone: string, now: Date): number {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' })
  const [hours = 0, minutes = 0, seconds = 0] = clock.format(now).split(':').map(Number)
  const [wantedHours = 0, wantedMinutes = 0] = at.split(':').map(Number)
  const passed = (hours * 60 + minutes) * minute + seconds * 1_000
  const wanted = (wantedHours * 60 + wantedMinutes) * minute
  return wanted > passed ? wanted - passed : wanted - passed + day
}

function codeOf(error: unknown): string {
  if (error instanceof Refused) return error.obstacle.code
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^[A-Za-z0-9_.]+$/.test(code) ? code : 'unknown'
}
