export { tellBackupFailed, tellBackupMade } from './backups.ts'
