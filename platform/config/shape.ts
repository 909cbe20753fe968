import { resolve } from 'node:path'
import { z } from 'zod'
import { type VariableName, variables } from './variables.ts'

/**
 * What each variable has to look like, and what it becomes. Every message is the code of a sentence in words.ts, and
 * none repeats the value, which may be a secret.
 */
export const shape = z.object({
  PORT: wholeNumber(0, 65_535).default(4000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'config.not_a_host')
    .default(variables.HOST.fallback),
  PLENUM_DATA: path().optional(),
  DATABASE_URL: address(/^postgres(ql)?:$/, 'config.not_a_database').optional(),
  PLENUM_CLASS: z.enum(variables.PLENUM_CLASS.choices, 'config.not_a_choice').default('connected'),
  PLENUM_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'config.not_a_time_zone')
    .default(variables.PLENUM_TIME_ZONE.fallback),
  PLENUM_PUBLIC_URL: address(/^https?:$/, 'config.not_an_origin')
    .refine(isOrigin, 'config.not_an_origin')
    .transform(url => new URL(url).origin)
    .optional(),
  PLENUM_TLS_CERT: path().optional(),
  PLENUM_TLS_KEY: path().optional(),
  PLENUM_SMTP_URL: address(/^smtps?:$/, 'config.not_a_mail_server').optional(),
  PLENUM_MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]+ <[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/, 'config.not_a_sender')
    .optional(),
  PLENUM_LOG_LEVEL: z.enum(variables.PLENUM_LOG_LEVEL.choices, 'config.not_a_choice').default('info'),
  PLENUM_TRIAL: z.stringbool('config.not_a_choice').default(false),
  PLENUM_BACKUP_AT: z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d|never)$/, 'config.not_an_hour')
    .default(variables.PLENUM_BACKUP_AT.fallback),
  PLENUM_BACKUP_KEEP: wholeNumber(1, 3650).default(14),
  PLENUM_BACKUP_FOLDER: path().optional(),
  PLENUM_CHECKPOINT_FILE: path().optional(),
  PLENUM_CHECKPOINT_MAIL: z.email('config.not_a_sender').optional(),
  PLENUM_LIBREOFFICE: path().optional(),
} satisfies Record<VariableName, z.ZodType>)

function wholeNumber(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/, 'config.not_a_number')
    .transform(Number)
    .refine(number => number >= least && number <= most, 'config.not_a_number')
}

function path() {
  return z
    .string()
    .refine(text => !text.includes('\0'), 'config.not_a_path')
    .transform(text => resolve(text))
}

function address(protocol: RegExp, code: string) {
  return z.string().refine(text => protocol.test(URL.parse(text)?.protocol ?? ''), code)
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && url.href === `${url.origin}/`
}

/** An offset such as +07:00 is no time zone: it knows no history. */
function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
