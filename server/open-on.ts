import { intoFile } from '../platform/audit/index.ts'
import { openOffice } from '../platform/office/index.ts'
import { secretFile } from '../platform/data-folder/index.ts'
import { machineClock } from '../platform/work/clock.ts'
import { openReading } from './open-reading.ts'
import { openPlenum, type Parts, type Plenum } from './plenum.ts'
import { refusePendingMigrations } from './pending-migrations.ts'
import type { Premises } from './premises.ts'
import { quietFaults } from './quiet-faults.ts'
import { sessionSecret } from './session-secret.ts'
import { version } from './version.ts'

interface Outside extends Pick<Parts, 'tls' | 'furnish'> {
  /** Where browsers reach it; an operator's verb without a server serves nobody. */
  publicUrl: string
}

/** Opens the house on its premises, as they are configured. Refused: data that need an upgrade. */
export async function openOn(premises: Premises, { publicUrl, tls, furnish }: Outside): Promise<Plenum> {
  const { config, databaseUrl, files, folder, log } = premises
  await refusePendingMigrations(databaseUrl)
  return openPlenum({
    databaseUrl,
    files,
    reading: openReading({
      log,
      office: openOffice(config.libreOffice === undefined ? {} : { program: config.libreOffice }),
    }),
    clock: machineClock(config.timeZone),
    deployment: { class: config.class, trial: config.trial, timeZone: config.timeZone },
    version,
    mail: config.mail,
    auth: { secret: await sessionSecret(folder), publicUrl, secondFactor: config.trial ? 'optional' : 'compulsory' },
    keep: (name, make) => secretFile(folder, name, make),
    checkpointMail: config.checkpointMail,
    ways: config.checkpointFile ? [intoFile(config.checkpointFile)] : [],
    announce: () => {},
    fault: quietFaults(log),
    tls,
    ...(furnish && { furnish }),
  })
}
