import type { z } from 'zod'
import { defaultDataFolder } from '../data-folder/place.ts'
import { type Obstacle, refuse } from '../refused.ts'
import { sayIn } from '../words.ts'
import { nearest } from './nearest.ts'
import { shape } from './shape.ts'
import { type Variable, type VariableName, variables } from './variables.ts'
import { words } from './words.ts'

export type Environment = Readonly<Record<string, string | undefined>>

type Values = z.output<typeof shape>

/** How this installation is set up. */
export interface Config {
  port: number
  host: string
  /** The data folder, absolute. */
  folder: string
  /** Undefined for the embedded engine. */
  databaseUrl: string | undefined
  class: Values['PLENUM_CLASS']
  timeZone: string
  /** An origin: https://plenum.example.vn, without a slash at the end. */
  publicUrl: string | undefined
  /** Files in PEM. */
  tls: { certificate: string; key: string } | undefined
  mail: { smtpUrl: string; from: string } | undefined
  logLevel: Values['PLENUM_LOG_LEVEL']
  trial: boolean
  /** Signed checkpoints of the log are appended to it. */
  checkpointFile: string | undefined
  /** They are mailed to this address once a day. */
  checkpointMail: string | undefined
  /** The program of LibreOffice; looked for when undefined. */
  libreOffice: string | undefined
  /** `at` is "02:00" in the organisation's time zone, or "never". */
  backup: { at: string; keep: number; folder: string | undefined }
}

/** The configuration in `env`, or all that is wrong with it. Values never appear in a fault, only names. */
export function checkConfig(env: Environment): { config: Config } | { faults: readonly Obstacle[] } {
  // In many places where variables are set, an empty one is the only way to say "none".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const read = shape.safeParse(given)
  const faults = [...unknownNames(given), ...(read.success ? [] : faultsIn(read.error)), ...missingPartners(given)]
  return faults.length === 0 && read.success ? { config: configOf(read.data, env) } : { faults }
}

/** The configuration in `env`; refused with one English sentence for each thing that is wrong. */
export function readConfig(env: Environment): Config {
  const checked = checkConfig(env)
  if ('config' in checked) return checked.config
  const say = sayIn(words, 'en')
  const faults = checked.faults.map(({ code, facts }) => say(code, facts))
  return refuse({ code: 'config.faulty', status: 500, facts: { faults } })
}

function configOf(values: Values, env: Environment): Config {
  const { PLENUM_TLS_CERT: certificate, PLENUM_TLS_KEY: key } = values
  const { PLENUM_SMTP_URL: smtpUrl, PLENUM_MAIL_FROM: from } = values
  return {
    port: values.PORT,
    host: values.HOST,
    folder: defaultDataFolder(env),
    databaseUrl: values.DATABASE_URL,
    class: values.PLENUM_CLASS,
    timeZone: values.PLENUM_TIME_ZONE,
    publicUrl: values.PLENUM_PUBLIC_URL,
    tls: certificate && key ? { certificate, key } : undefined,
    mail: smtpUrl && from ? { smtpUrl, from } : undefined,
    logLevel: values.PLENUM_LOG_LEVEL,
    trial: values.PLENUM_TRIAL,
    checkpointFile: values.PLENUM_CHECKPOINT_FILE,
    checkpointMail: values.PLENUM_CHECKPOINT_MAIL,
    libreOffice: values.PLENUM_LIBREOFFICE,
    backup: { at: values.PLENUM_BACKUP_AT, keep: values.PLENUM_BACKUP_KEEP, folder: values.PLENUM_BACKUP_FOLDER },
  }
}

/** A misspelt name would otherwise be a setting that somebody relies on and that does nothing. */
function unknownNames(given: Environment): Obstacle[] {
  const names = Object.keys(given).filter(name => name.startsWith('PLENUM_') && !(name in variables))
  // These belong to the tools of development, which the server does not read.
  const unknown = names.filter(name => !/^PLENUM_(DEV|TEST)_/.test(name))
  return unknown.map((variable): Obstacle => {
    const meant = nearest(variable, Object.keys(variables))
    if (!meant) return { code: 'config.unknown_variable', status: 500, facts: { variable } }
    return { code: 'config.misspelt_variable', status: 500, facts: { variable, meant } }
  })
}

function faultsIn({ issues }: z.ZodError): Obstacle[] {
  const firsts = issues.filter(({ path }, index) => issues.findIndex(other => other.path[0] === path[0]) === index)
  return firsts.map(({ path, message }) => {
    const variable = path[0] as VariableName
    const { choices, example }: Variable = variables[variable]
    const facts = { variable, example, ...(choices && { choices: choices.join(', ') }) }
    return { code: message, status: 500, facts }
  })
}

const partners = [
  ['PLENUM_TLS_CERT', 'PLENUM_TLS_KEY'],
  ['PLENUM_TLS_KEY', 'PLENUM_TLS_CERT'],
  ['PLENUM_SMTP_URL', 'PLENUM_MAIL_FROM'],
  ['PLENUM_CHECKPOINT_MAIL', 'PLENUM_SMTP_URL'],
] as const

function missingPartners(given: Environment): Obstacle[] {
  const lonely = partners.filter(([variable, partner]) => variable in given && !(partner in given))
  return lonely.map(([variable, partner]) => ({
    code: 'config.partner_missing',
    status: 500,
    facts: { variable, partner },
  }))
}
