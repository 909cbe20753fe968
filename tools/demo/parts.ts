import type { AccountRole } from '../../modules/accounts/contract.ts'
import type { DemonstrationProfile } from '../demonstration/load.ts'

/** A part to be played: by whoever holds an office today, or by somebody from outside who is only named. */
export interface Part {
  login: string
  /** What can be tried out in this part. */
  does: string
  by: { body: string; office: string } | { name: string }
  role?: AccountRole
}

const administers = 'administer: accounts, import, log'
const verifies = 'read and verify, and change nothing'

/** The parts that a demonstration is worth playing in; a member needs no role. */
export const parts: Readonly<Record<DemonstrationProfile, readonly Part[]>> = {
  'vn-party': [
    { login: 'quantri', does: administers, by: { body: 'DUK-VP', office: 'officer' }, role: 'administrator' },
    { login: 'vanthu', does: 'keep the records (văn thư)', by: { body: 'DUK-VP', office: 'clerk' }, role: 'clerk' },
    { login: 'bithu', does: 'lead the committee (bí thư)', by: { body: 'DUK', office: 'secretary' } },
    { login: 'uyvien', does: 'be one of the committee (ủy viên)', by: { body: 'DUK', office: 'committeeMember' } },
    { login: 'donvi', does: 'lead a committee below (đơn vị)', by: { body: 'DUK-23', office: 'secretary' } },
    { login: 'giamsat', does: verifies, by: { name: 'Đoàn giám sát' }, role: 'auditor' },
  ],
  general: [
    { login: 'admin', does: administers, by: { body: 'BOARD', office: 'viceChair' }, role: 'administrator' },
    { login: 'secretary', does: 'keep the records', by: { body: 'BOARD', office: 'secretary' }, role: 'clerk' },
    { login: 'chair', does: 'chair the board', by: { body: 'BOARD', office: 'chair' } },
    { login: 'member', does: 'be one of the board', by: { body: 'BOARD', office: 'member' } },
    { login: 'auditor', does: verifies, by: { name: 'Outside examiner' }, role: 'auditor' },
  ],
}
