import type { VersionRow } from './contract.ts'
import type { Version } from './store/versions.ts'

/** A version as it is shown, with the names of the accounts that are known. */
export function versionRowOf(version: Version, names: ReadonlyMap<string, string>): VersionRow {
  const { broughtBy, machineDone, machineOf } = version
  return {
    ...version,
    broughtBy: broughtBy === null ? null : { id: broughtBy, name: names.get(broughtBy) ?? '' },
    ocr: machineOf === 0 ? null : { done: machineDone, of: machineOf },
    returned: returnedOf(version),
  }
}

/** Which version a copy that came back from Word was made of. */
export function returnedOf({
  returnedBase: base,
  returnedChanged: changed,
  confirmedAt,
}: Version): VersionRow['returned'] {
  return base === null ? null : { base, changed: changed ?? 0, confirmedAt }
}
