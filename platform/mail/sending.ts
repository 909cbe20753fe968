import { createTransport, type Transporter } from 'nodemailer'
import type { Letter } from './store.ts'

/** Where letters go and who they are from. */
export interface MailSettings {
  /** smtp:// or smtps:// with user and password where needed. */
  smtpUrl: string
  /** Such as `Plenum <plenum@example.vn>`. */
  from: string
}

/** Takes a letter to the mail server; `id` marks repetitions of the same letter. Fails with a code and no words. */
export type Send = (id: string, letter: Letter) => Promise<void>

const patienceMs = 20_000

/** Connections are made when there is something to send. */
export function openSending({ smtpUrl, from }: MailSettings): Send {
  const transport: Transporter = createTransport({
    url: smtpUrl,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async (id, { to, subject, text }) => {
    try {
      await transport.sendMail({ from, to, subject, text, messageId: `<${id}@plenum.invalid>` })
    } catch (error) {
      throw new MailFailed(codeOf(error))
    }
  }
}

/** Why a letter did not leave. What the mail server said is left out: it repeats names and addresses. */
export class MailFailed extends Error {
  override readonly name = 'MailFailed'
  /** The SMTP status, such as 550, or the kind of failure, such as ECONNECTION. */
  readonly code: string

  constructor(code: string) {
    super(`the letter did not leave: ${code}`)
    this.code = code
  }
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown'
  if ('responseCode' in error && typeof error.responseCode === 'number') return String(error.responseCode)
  return 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
}
