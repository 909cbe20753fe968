import { backup } from './backup.ts'
import { bundle } from './bundle.ts'
import { doctor } from './doctor.ts'
import { exportVerb } from './export.ts'
import { importVerb } from './import.ts'
import { migrate } from './migrate.ts'
import { recognise } from './recognise.ts'
import { restore } from './restore.ts'
import { start } from './start.ts'
import { tls } from './tls.ts'
import { upgrade } from './upgrade.ts'
import type { Verb } from './verb.ts'
import { verifyLog } from './verify-log.ts'

/** All that an operator can ask for, in the order of `--help`. */
export const verbs: readonly Verb[] = [
  start,
  migrate,
  importVerb,
  exportVerb,
  backup,
  restore,
  upgrade,
  verifyLog,
  recognise,
  bundle,
  tls,
  doctor,
]
