import { z } from 'zod'
import { action, question } from '../../platform/http/contract.ts'
import { day, id, line, moment, pageOf, paging, reference, version } from '../../platform/http/fields.ts'
import { newPassword } from '../../platform/auth/contract.ts'

const language = z.enum(['vi', 'en'])
/** An e-mail address or a user name; case and diacritics do not matter. */
const login = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}@._+-]{1,199}$/u)

/** What an account may be trusted with. A signer signs documents; an auditor only reads, and holds nothing else. */
export const accountRole = z.enum(['administrator', 'clerk', 'auditor', 'signer'])
export type AccountRole = z.infer<typeof accountRole>

export const accountRow = z.object({
  id,
  name: z.string(),
  login: z.string().nullable(),
  personId: id.nullable(),
  language,
  roles: z.array(accountRole),
  suspended: z.boolean(),
  /** With what the account can be entered. */
  ways: z.object({ password: z.boolean(), authenticator: z.boolean(), passkeys: z.int(), devices: z.int() }),
  version,
})
export type AccountRow = z.infer<typeof accountRow>

/** The days between which an auditor may read, and about which subjects; null means about everything. */
export const auditMandate = z.object({ startsOn: day, endsOn: day, subjectIds: z.array(id).nullable() })

export const linkPurpose = z.enum(['device', 'password', 'recovery'])
export const accountView = accountRow.extend({
  auditMandate: auditMandate.nullable(),
  openLinks: z.array(z.object({ id, purpose: linkPurpose, expiresAt: moment })),
})
export type AccountView = z.infer<typeof accountView>

const naming = { name: line(200), login, language }
const account = { params: z.object({ id }) }
const done = z.object({})
const refusesOversight = ['account.not_found', 'account.roles_need_administrator', 'role.needed'] as const

export const firstRun = action('POST', '/first-run', {
  summary: 'Set Plenum up, once, with the link that was printed when it started; makes the first administrator',
  body: z.object({
    ...naming,
    token: z.string().max(100),
    profile: z.string().max(50),
    organisation: line(300),
    password: newPassword,
  }),
  answer: reference,
  access: 'anyone',
  refuses: ['first_run.link_wrong', 'organisation.already_set_up', 'organisation.profile_unknown'],
})

export const listAccounts = question('/accounts', {
  summary: 'Accounts in name order; below a folded search in name and sign-in name',
  query: paging.extend({ search: line(100).optional(), role: accountRole.optional() }),
  answer: pageOf(accountRow),
  refuses: ['role.needed'],
})

export const readAccount = question('/accounts/{id}', {
  summary: 'One account, with what it is trusted with and how it is entered',
  ...account,
  answer: accountView,
  refuses: ['account.not_found'],
})

export const openAccount = action('POST', '/accounts', {
  summary: 'Make an account, for a person or under a name of its own; it holds no role and has no way in yet',
  body: z.object({ ...naming, personId: id }).partial(),
  answer: reference,
  refuses: ['account.name_missing', 'account.person_unfit', 'account.login_taken', 'role.needed'],
})

export const changeAccount = action('PATCH', '/accounts/{id}', {
  summary: 'Change how an account is named, how it signs in, or its language',
  ...account,
  body: z.object({ ...naming, login: login.nullable() }).partial(),
  answer: reference,
  edits: true,
  refuses: [...refusesOversight, 'account.changed_meanwhile', 'account.login_taken', 'account.named_by_person'],
})

export const grantRole = action('POST', '/accounts/{id}/roles', {
  summary: 'Trust an account with a role; its devices end, because a clerk may have set them up',
  ...account,
  body: z.object({ role: accountRole.exclude(['auditor']) }),
  answer: reference,
  refuses: ['account.not_found', 'account.role_held', 'account.auditor_alone', 'role.needed'],
})

export const appointAuditor = action('PUT', '/accounts/{id}/audit', {
  summary: 'Let an account without other roles read for some days, about everything or about some subjects',
  ...account,
  body: auditMandate,
  answer: reference,
  refuses: ['account.not_found', 'account.auditor_alone', 'account.ends_before_start', 'role.needed'],
})

export const withdrawRole = action('DELETE', '/accounts/{id}/roles/{role}', {
  summary: 'Withdraw a role; the last administrator keeps theirs',
  params: z.object({ id, role: accountRole }),
  answer: reference,
  refuses: ['account.not_found', 'account.role_not_held', 'account.last_administrator', 'role.needed'],
})

export const suspendAccount = action('POST', '/accounts/{id}/suspend', {
  summary: 'Let nobody in under this account until it is reopened; its sessions end at once',
  ...account,
  answer: reference,
  refuses: [...refusesOversight, 'account.last_administrator'],
})

export const reopenAccount = action('POST', '/accounts/{id}/reopen', {
  summary: 'Let a suspended account in again',
  ...account,
  answer: reference,
  refuses: refusesOversight,
})

const linkWanted = { ...account, body: z.object({ purpose: linkPurpose }) }
const refusesLink = [...refusesOversight, 'account.suspended', 'account.no_login', 'account.device_unfit'] as const

export const makeLink = action('POST', '/accounts/{id}/links', {
  summary: 'Make a one-use link for an account, shown once, as address and QR code for a printed slip',
  ...linkWanted,
  answer: z.object({
    id,
    url: z.string(),
    /** An SVG drawing of the same address. */
    qr: z.string(),
    name: z.string(),
    login: z.string().nullable(),
    purpose: linkPurpose,
    expiresAt: moment,
  }),
  refuses: [...refusesLink, 'session.in_person'],
  secret: true,
})

export const mailLink = action('POST', '/accounts/{id}/links/mail', {
  summary: 'Send a one-use link to the e-mail address of the account or its person',
  ...linkWanted,
  answer: z.object({ id, expiresAt: moment }),
  refuses: [...refusesLink, 'account.no_address', 'mail.not_configured', 'session.in_person'],
})

export const withdrawLinks = action('DELETE', '/accounts/{id}/links', {
  summary: 'Void the unused links of an account',
  ...account,
  answer: done,
  refuses: refusesOversight,
})

const sessionRow = z.object({
  id,
  method: z.enum(['password', 'authenticator', 'recovery_code', 'passkey', 'device']),
  userAgent: z.string().nullable(),
  openedAt: moment,
  endsAt: moment,
  /** The session in which this was asked. */
  here: z.boolean(),
})

export const listSessions = question('/accounts/{id}/sessions', {
  summary: 'The sessions of an account: the own ones, or those of others for an administrator',
  ...account,
  answer: z.object({ items: z.array(sessionRow) }),
  refuses: ['account.not_found', 'role.needed'],
})

export const endSession = action('DELETE', '/accounts/{id}/sessions/{sessionId}', {
  summary: 'End one session',
  params: z.object({ id, sessionId: id }),
  answer: done,
  refuses: ['account.not_found', 'session.not_found', 'role.needed', 'session.in_person'],
})

export const endSessions = action('DELETE', '/accounts/{id}/sessions', {
  summary: 'End every session of an account but the one in which this is asked',
  ...account,
  answer: z.object({ ended: z.int() }),
  refuses: ['account.not_found', 'role.needed', 'session.in_person'],
})

const binding = z.enum(['key', 'cookie'])
const deviceRow = z.object({ id, name: z.string(), binding, registeredAt: moment, locked: z.boolean() })

export const listDevices = question('/accounts/{id}/devices', {
  summary: 'The registered devices of an account, and what each is known by',
  ...account,
  answer: z.object({ items: z.array(deviceRow) }),
  refuses: ['account.not_found', 'role.needed'],
})

export const endDevice = action('DELETE', '/accounts/{id}/devices/{deviceId}', {
  summary: 'Forget a registered device; sessions opened with a device end',
  params: z.object({ id, deviceId: id }),
  answer: done,
  refuses: [...refusesOversight, 'device.not_found', 'session.in_person'],
})

/** Who asks, in the shape in which the rules of the house know an actor; a guest when nobody is signed in. */
export const whoAmI = z.object({
  kind: z.enum(['account', 'guest']),
  id: id.nullable(),
  name: z.string().nullable(),
  login: z.string().nullable(),
  personId: id.nullable(),
  onBehalfOf: id.nullable(),
  roles: z.array(z.enum(['administrator', 'clerk', 'auditor', 'member'])),
  language,
  readOnly: z.boolean(),
  /** What has to be settled before anything else can be done. */
  pending: z
    .object({ code: z.string(), status: z.int(), facts: z.record(z.string(), z.unknown()).optional() })
    .optional(),
  /** For whom this account may work today, by sending their id as `x-for`. */
  principals: z.array(z.object({ id, name: z.string() })),
})
export type WhoAmI = z.infer<typeof whoAmI>

export const readMe = question('/me', {
  summary: 'Who asks, and what they may do',
  answer: whoAmI,
  access: 'anyone',
})

export const changeMe = action('PATCH', '/me', {
  summary: 'Choose the own language',
  body: z.object({ language }),
  answer: done,
  refuses: ['session.in_person'],
})

export const listPasskeys = question('/me/passkeys', {
  summary: 'The own passkeys',
  answer: z.object({ items: z.array(z.object({ id, name: z.string().nullable(), addedAt: moment.nullable() })) }),
  refuses: ['session.in_person'],
})

const tokenAccess = z.enum(['read', 'write'])
const tokenRow = z.object({ id, name: z.string(), access: tokenAccess, madeAt: moment, endsOn: day })

export const listTokens = question('/me/tokens', {
  summary: 'The own API tokens that are in force',
  answer: z.object({ items: z.array(tokenRow) }),
  refuses: ['session.in_person'],
})

export const makeToken = action('POST', '/me/tokens', {
  summary: 'Make an API token, shown once; send it as `Authorization: Bearer`. It never administers',
  body: z.object({ name: line(100), access: tokenAccess, endsOn: day }),
  answer: z.object({ id, token: z.string() }),
  refuses: ['token.ends_badly', 'session.in_person'],
  secret: true,
})

export const endToken = action('DELETE', '/me/tokens/{id}', {
  summary: 'End an API token of the own account',
  ...account,
  answer: done,
  refuses: ['token.not_found', 'session.in_person'],
})

const assistanceRow = z.object({
  id,
  principal: z.object({ id, name: z.string() }),
  assistant: z.object({ id, name: z.string() }),
  startsOn: day,
  endsOn: day,
})

const refusesAssistance = ['account.not_found', 'role.needed', 'session.in_person'] as const

export const listAssistance = question('/accounts/{id}/assistants', {
  summary:
    'Who may read and prepare for an account, and for whom it may; the own, or those of others for an administrator',
  ...account,
  answer: z.object({ items: z.array(assistanceRow) }),
  refuses: ['account.not_found', 'role.needed'],
})

export const grantAssistance = action('POST', '/accounts/{id}/assistants', {
  summary: 'Let somebody read and prepare for an account between two days; they never vote or sign for it',
  ...account,
  body: z.object({ assistantId: id, startsOn: day, endsOn: day }),
  answer: reference,
  refuses: [...refusesAssistance, 'account.ends_before_start', 'assistance.unfit', 'assistance.exists'],
})

export const endAssistance = action('DELETE', '/accounts/{id}/assistants/{assistanceId}', {
  summary: 'Let an assistant no longer read and prepare for an account',
  params: z.object({ id, assistanceId: id }),
  answer: done,
  refuses: [...refusesAssistance, 'assistance.not_found'],
})
