import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { checkConfig, readConfig } from './config.ts'
import { variablesAsMarkdown, variablesAsText } from './describe.ts'
import { obstacleToServing } from './reach.ts'
import { eachVariable } from './variables.ts'
import { words } from './words.ts'

/** The faults of a configuration, by variable. */
function faults(env: Record<string, string>) {
  const checked = checkConfig(env)
  if ('config' in checked) return {}
  return Object.fromEntries(checked.faults.map(({ code, facts }) => [String(facts?.['variable']), code]))
}

test('an empty environment is a whole configuration, and its defaults are the documented ones', () => {
  const config = readConfig({})
  expect(config).toEqual({
    port: 4000,
    host: '127.0.0.1',
    folder: process.getuid?.() === 0 ? '/var/lib/plenum' : resolve('data'),
    class: 'connected',
    timeZone: 'Asia/Ho_Chi_Minh',
    logLevel: 'info',
    trial: false,
    backup: { at: '02:00', keep: 14 },
  })
  const documented = Object.fromEntries(eachVariable().map(([name, { fallback }]) => [name, fallback ?? '']))
  expect(readConfig(documented)).toEqual(config)
})

test('every documented example is accepted', () => {
  const examples = Object.fromEntries(eachVariable().map(([name, { example }]) => [name, example]))
  expect(readConfig(examples)).toEqual({
    port: 8443,
    host: '0.0.0.0',
    folder: '/srv/plenum',
    databaseUrl: 'postgres://plenum:…@db.example.vn/plenum',
    class: 'isolated-lan',
    timeZone: 'Europe/Paris',
    publicUrl: 'https://plenum.example.vn',
    tls: { certificate: '/etc/plenum/fullchain.pem', key: '/etc/plenum/key.pem' },
    mail: { smtpUrl: 'smtps://plenum:…@mail.example.vn', from: 'Plenum <plenum@example.vn>' },
    logLevel: 'warn',
    trial: true,
    checkpointFile: '/mnt/auditors/plenum-checkpoints.txt',
    checkpointMail: 'auditors@example.vn',
    libreOffice: '/opt/libreoffice/program/soffice',
    backup: { at: '23:30', keep: 60, folder: '/mnt/backup/plenum' },
  })
})

test('all faults are told at once', () => {
  const wrong = {
    PORT: '65536',
    HOST: 'http://x',
    DATABASE_URL: 'mysql://x',
    PLENUM_CLASS: 'secret',
    PLENUM_TIME_ZONE: '+07:00',
    PLENUM_PUBLIC_URL: 'https://example.vn/plenum',
    PLENUM_TLS_CERT: '/cert.pem',
    PLENUM_SMTP_URL: 'mail.example.vn',
    PLENUM_MAIL_FROM: 'nobody',
    PLENUM_LOG_LEVEL: 'loud',
    PLENUM_TRIAL: 'maybe',
    PLENUM_BACKUP_AT: '24:00',
    PLENUM_BACKUP_KEEP: '-1',
    PLENUM_TIMEZONE: 'Asia/Ho_Chi_Minh',
    PLENUM_FAVOURITE_COLOUR: 'red',
  }
  expect(faults(wrong)).toEqual({
    PORT: 'config.not_a_number',
    HOST: 'config.not_a_host',
    DATABASE_URL: 'config.not_a_database',
    PLENUM_CLASS: 'config.not_a_choice',
    PLENUM_TIME_ZONE: 'config.not_a_time_zone',
    PLENUM_PUBLIC_URL: 'config.not_an_origin',
    PLENUM_TLS_CERT: 'config.partner_missing',
    PLENUM_SMTP_URL: 'config.not_a_mail_server',
    PLENUM_MAIL_FROM: 'config.not_a_sender',
    PLENUM_LOG_LEVEL: 'config.not_a_choice',
    PLENUM_TRIAL: 'config.not_a_choice',
    PLENUM_BACKUP_AT: 'config.not_an_hour',
    PLENUM_BACKUP_KEEP: 'config.not_a_number',
    PLENUM_TIMEZONE: 'config.misspelt_variable',
    PLENUM_FAVOURITE_COLOUR: 'config.unknown_variable',
  })
})

test('faults are sentences that name the variable and never its value', () => {
  const secret = 'hunter2'
  const env = { DATABASE_URL: `mysql://u:${secret}@x`, PLENUM_SMTP_URL: secret, PLENUM_SECRETS: secret, PORT: secret }
  expect(() => readConfig(env)).toThrow(
    expect.objectContaining({
      obstacle: {
        code: 'config.faulty',
        status: 500,
        facts: {
          faults: [
            'Plenum knows no variable PLENUM_SECRETS. Remove it.',
            'PORT must be a whole number within its limits, such as 8443.',
            'DATABASE_URL must be the address of a PostgreSQL, such as postgres://plenum:…@db.example.vn/plenum.',
            'PLENUM_SMTP_URL must be the address of a mail server, such as smtps://plenum:…@mail.example.vn.',
            'PLENUM_SMTP_URL needs PLENUM_MAIL_FROM beside it, which is not set.',
          ],
        },
      },
    }),
  )
  expect(JSON.stringify(checkConfig(env))).not.toContain(secret)
})

test('what is nearly right is refused as well', () => {
  for (const url of ['plenum', 'https://', 'https://u:p@plenum.vn', 'https://plenum.vn/?a', 'ftp://plenum.vn'])
    expect(faults({ PLENUM_PUBLIC_URL: url })).toEqual({ PLENUM_PUBLIC_URL: 'config.not_an_origin' })
  for (const zone of ['Asia/Hanoi', 'Ho Chi Minh', '7'])
    expect(faults({ PLENUM_TIME_ZONE: zone })).toEqual({ PLENUM_TIME_ZONE: 'config.not_a_time_zone' })
  for (const port of ['-1', '4e3', ' 4000', '0x10', '99999999999'])
    expect(faults({ PORT: port })).toEqual({ PORT: 'config.not_a_number' })
})

test('every fault has its sentence in both languages, with all its facts told', () => {
  const codes = Object.values(faults({ PORT: 'x', PLENUM_CLASS: 'x', PLENUM_DATE: 'x', PLENUM_TLS_KEY: 'x' }))
  expect(codes).toHaveLength(4)
  for (const code of codes) expect(words).toHaveProperty([code])
})

test('variables of the development tools are left to them', () => {
  expect(faults({ PLENUM_TEST_DATABASE_URL: 'x', PLENUM_DEV_SERVER: 'x' })).toEqual({})
})

test('every variable is in the help and in the handbook, in both languages', () => {
  for (const [name, { meaning }] of eachVariable()) {
    for (const language of ['vi', 'en'] as const) {
      expect(variablesAsText(language)).toContain(`  ${name}`)
      expect(variablesAsMarkdown(language)).toContain(`| \`${name}\` | ${meaning[language]} |`)
    }
  }
})

test('beyond this machine Plenum is served encrypted, or as a trial', () => {
  const open = { host: '0.0.0.0', trial: false, publicUrl: undefined }
  const refused = { code: 'config.plain_http', status: 500, facts: { host: '0.0.0.0' } }
  expect(obstacleToServing(open, false)).toEqual(refused)
  expect(obstacleToServing({ ...open, publicUrl: 'http://plenum.lan' }, false)).toEqual(refused)
  expect(obstacleToServing(open, true)).toBeUndefined()
  expect(obstacleToServing({ ...open, trial: true }, false)).toBeUndefined()
  expect(obstacleToServing({ ...open, publicUrl: 'https://plenum.example.vn' }, false)).toBeUndefined()
  for (const host of ['127.0.0.1', '127.0.1.1', '::1', 'localhost'])
    expect(obstacleToServing({ ...open, host }, false)).toBeUndefined()
})
