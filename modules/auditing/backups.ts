import type { Work } from '../../platform/work/work.ts'

/** Backups are of the whole instance, so they are told of one subject. */
export const backupSubject = 'instance'
export const backupMade = 'backup.made'
export const backupFailed = 'backup.failed'

/** Writes down that a backup was made: why, and how many bytes. */
export function tellBackupMade({ tell }: Work, { reason, bytes }: { reason: string; bytes: number }): Promise<void> {
  return tell({ name: backupMade, subjectId: backupSubject, facts: { reason, bytes }, audiences: ['administrators'] })
}

/** Writes down that a backup failed, with the code of the obstacle; administrators see an alarm. */
export function tellBackupFailed({ tell }: Work, { reason }: { reason: string }): Promise<void> {
  return tell({ name: backupFailed, subjectId: backupSubject, facts: { reason }, audiences: ['administrators'] })
}
