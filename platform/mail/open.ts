import type { Route } from '../http/route.ts'
import { act, answer } from '../http/route.ts'
import type { Job, JobTable } from '../jobs/job.ts'
import { refuse, refuseIf } from '../refused.ts'
import { mustHold } from '../work/roles.ts'
import type { Work } from '../work/work.ts'
import { sayIn } from '../words.ts'
import * as contract from './contract.ts'
import { MailFailed, type MailSettings, openSending, type Send } from './sending.ts'
import { countLetters, deleteLetter, deleteLettersBefore, findLetter, insertLetter, type Letter } from './store.ts'
import { words } from './words.ts'

export interface Mail {
  /** Whether letters can leave at all; without it, invitations and resets are printed. */
  configured: boolean
  /** Sends a letter once the action is committed. Refuses when no mail server is configured. Answers the letter's id. */
  send: (work: Work, letter: Letter) => Promise<string>
  jobs: JobTable
  routes: readonly Route[]
}

const keptDays = 7

/** Opens the mail; without settings it says so to whoever wants to send. */
export function openMail(settings: MailSettings | undefined): Mail {
  const send = settings && openSending(settings)

  async function post(work: Work, letter: Letter, happening: 'mail.queued' | 'mail.tried'): Promise<string> {
    if (!send) return refuse({ code: 'mail.not_configured', status: 409 })
    const id = await insertLetter(work.tx, letter, work.now)
    await work.tell({ name: happening, subjectId: id })
    return id
  }

  return {
    configured: send !== undefined,
    send: (work, letter) => post(work, letter, 'mail.queued'),
    jobs: send ? { 'mail.send': sending(send), 'mail.try': trying(send), 'mail.forget': forgetting } : {},
    routes: [
      answer(contract.readMail, async ({ reader, actor }) => {
        refuseIf(mustHold(actor, 'administrator'))
        const from = settings?.from ?? null
        return { configured: send !== undefined, from, waiting: await countLetters(reader) }
      }),
      act(contract.tryMail, async (work, { to }) => {
        refuseIf(mustHold(work.actor, 'administrator'))
        const say = sayIn(words, work.actor.language)
        const letter = { to, subject: say('mail.trial_subject'), text: say('mail.trial_text') }
        return { id: await post(work, letter, 'mail.tried') }
      }),
    ],
  }
}

/** A server may be away for a day: twelve tries with pauses that grow to an hour. */
function sending(send: Send): Job {
  return { after: ['mail.queued'], tries: 12, mostSeconds: 120, run: task => deliver(send, task) }
}

/** Somebody watches: it is tried once, and what went wrong is told instead of tried again. */
function trying(send: Send): Job {
  return {
    after: ['mail.tried'],
    tries: 1,
    mostSeconds: 120,
    run: async task => {
      try {
        await deliver(send, task)
      } catch (error) {
        if (!(error instanceof MailFailed)) throw error
        await task.transact(async ({ tx, tell }) => {
          await deleteLetter(tx, String(task.subjectId))
          await tell(told('mail.failed', task, { reason: error.code }))
        })
      }
    },
  }
}

const forgetting: Job = {
  at: '23 3 * * *',
  run: ({ transact }) =>
    transact(({ tx, now }) => deleteLettersBefore(tx, new Date(now.getTime() - keptDays * 86_400_000))),
}

async function deliver(send: Send, task: Parameters<Job['run']>[0]): Promise<void> {
  const id = String(task.subjectId)
  const letter = await findLetter(task.reader, id)
  if (!letter) return
  await send(id, letter)
  await task.transact(async ({ tx, tell }) => {
    await deleteLetter(tx, id)
    await tell(told('mail.sent', task))
  })
}

function told(name: string, { subjectId, actorId }: Parameters<Job['run']>[0], facts: Record<string, string> = {}) {
  return { name, subjectId: String(subjectId), facts, audiences: actorId === null ? [] : [`account:${actorId}`] }
}
