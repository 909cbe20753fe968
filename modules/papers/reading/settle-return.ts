import type { Reading } from '../../../packages/text/model.ts'
import type { Reader } from '../../../platform/db/database.ts'
import type { Version, VersionChange } from '../store/versions.ts'

/** What became of a reading beside the versions that came before it. */
export interface Settled {
  reading: Reading
  returned: Pick<VersionChange, 'returnedBase' | 'returnedChanged'>
}

/** Matches a next version with the one that it is an edited copy of, so that provisions stay themselves. */
export function settleReturn(_reader: Reader, _version: Version, reading: Reading): Promise<Settled> {
  return Promise.resolve({ reading, returned: {} })
}
