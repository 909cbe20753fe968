import type { OfficeHeld } from '../contract.ts'
import { useOfficeName } from './names.ts'
import styles from './offices-in-short.module.css'

/** "Secretary, Committee of X": one line per office. */
export function OfficesInShort({ offices }: { offices: readonly OfficeHeld[] }) {
  const officeName = useOfficeName()
  return (
    <ul className={styles.offices}>
      {offices.map(({ mandateId, office, bodyName }) => (
        <li key={mandateId}>
          {officeName(office)}, <span>{bodyName}</span>
        </li>
      ))}
    </ul>
  )
}
