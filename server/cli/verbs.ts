import type { Verb } from './verb.ts'

/** A verb as the list of them knows it. It is loaded only when asked for, so that none waits for what the others need. */
export interface ListedVerb {
  name: string
  /** One line for the list of verbs. */
  summary: string
  load: () => Promise<Verb>
}

/** All that an operator can ask for, in the order of `--help`. */
export const verbs: readonly ListedVerb[] = [
  {
    name: 'start',
    summary: 'Serve Plenum until it is stopped',
    load: async () => (await import('./start.ts')).start,
  },
  {
    name: 'migrate',
    summary: 'Apply pending migrations in place, without the copy that upgrade makes',
    load: async () => (await import('./migrate.ts')).migrate,
  },
  {
    name: 'import',
    summary: 'Take over bodies, terms, people or mandates from a CSV or XLSX file',
    load: async () => (await import('./import.ts')).importVerb,
  },
  {
    name: 'export',
    summary: 'Write bodies, terms, people or mandates into a CSV or XLSX file that import takes back',
    load: async () => (await import('./export.ts')).exportVerb,
  },
  {
    name: 'backup',
    summary: 'Write the whole instance into one file, also while it is running',
    load: async () => (await import('./backup.ts')).backup,
  },
  {
    name: 'restore',
    summary: 'Restore a backup into an empty data folder or database',
    load: async () => (await import('./restore.ts')).restore,
  },
  {
    name: 'upgrade',
    summary: 'Bring the data of an earlier version up to this one, through a verified copy',
    load: async () => (await import('./upgrade.ts')).upgrade,
  },
  {
    name: 'verify-log',
    summary: 'Check that the audit log, or an export of it, is the one that was signed',
    load: async () => (await import('./verify-log.ts')).verifyLog,
  },
  {
    name: 'recognise',
    summary: 'Find the documents that a text cites, or read the head of a document or an account of a meeting',
    load: async () => (await import('./recognise.ts')).recognise,
  },
  {
    name: 'bundle',
    summary: 'Make one archive that installs and runs on a machine without any network',
    load: async () => (await import('./bundle.ts')).bundle,
  },
  {
    name: 'tls',
    summary: "Give Plenum a certificate: your own files, or a local authority for a hall's own network",
    load: async () => (await import('./tls.ts')).tls,
  },
  {
    name: 'doctor',
    summary: 'Look at versions, disk, database, time zone, fonts, LibreOffice and backups, and say what to do',
    load: async () => (await import('./doctor.ts')).doctor,
  },
]
