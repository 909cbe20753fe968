import { ask } from '../../../../ui/asking/ask.ts'
import { freshKey } from '../../../../ui/asking/request.ts'
import { readPaper, readText } from '../../../papers/contract.ts'
import { keepWorkingCopy, readDraft, readWorkingCopy } from '../../contract.ts'
import { type Keeping, type Mirrored, openKeeping } from './keeping.ts'
import { meet } from './meeting.ts'
import { forget, type Left, mirrorOf, namesFrom, readLeft } from './mirror.ts'
import { hearOtherTabs, holdName, namesLeft, tellOtherTabs } from './other-tabs.ts'

/** A page has one name of its own, so that two tabs never write over what each of them lays aside. */
const page = freshKey()

/** Texts that were opened by this page and of which something may not be on the server yet. */
const opened = new Map<string, Keeping>()

interface Which {
  accountId: string
  paperId: string
  title: string
}

/** Opens what is written on a paper: what an earlier page left here, or what the server has. */
export async function openedFor({ accountId, paperId, title }: Which): Promise<Keeping> {
  const whose = whoseOf(accountId, paperId)
  const before = opened.get(whose)
  if (before?.read().unsaved) return before
  const left = await takenUp(whose).catch(() => undefined)
  const mirror = mirrorOf(`${whose}:${page}`, title)
  holdName(`${whose}:${page}`)
  const keeping = openKeeping({
    copy: left ?? (await copyOnServer(paperId)),
    unsaved: left !== undefined,
    keep: async (copy, key) => {
      const answer = await ask(keepWorkingCopy, { id: paperId, ...copy }, { key })
      tellOtherTabs({ whose, revision: answer.revision })
      return answer
    },
    mirror,
    after: (ms, task) => void setTimeout(task, ms),
    makeKey: freshKey,
  })
  opened.set(whose, keeping)
  if (left) await keeping.mirrorNow().then(() => forget(left.name))
  void keeping.settle()
  return keeping
}

/** The title of a paper of which something that was written lies on this device only. */
export async function titleOfLeft(accountId: string, paperId: string): Promise<string | undefined> {
  const [name] = await namesFrom(`${whoseOf(accountId, paperId)}:`)
  return name === undefined ? undefined : (await readLeft(name))?.title
}

/** On how many papers something is written that is not on the server, after trying to bring it there. */
export async function countUnsent(accountId: string): Promise<number> {
  await Promise.all([...opened.values()].map(keeping => keeping.settle()))
  const names = await namesFrom(`${accountId}:`)
  return new Set(names.map(name => name.split(':')[1])).size
}

function whoseOf(accountId: string, paperId: string): string {
  return `${accountId}:${paperId}`
}

/** What pages that are gone left of a text, the latest first. What an earlier one left and does not fit to it stays for the next time. */
async function takenUp(whose: string): Promise<Left | undefined> {
  const names = await namesLeft(await namesFrom(`${whose}:`))
  const found = await Promise.all(names.map(readLeft))
  const [latest, ...others] = found.flatMap(one => one ?? []).toSorted((one, other) => other.at - one.at)
  if (!latest || others.length === 0) return latest
  const [, paperId = ''] = whose.split(':')
  const { document: ancestor } = await ask(readText, { id: paperId, number: latest.base })
  let { document } = latest
  for (const other of others.filter(({ base }) => base === latest.base)) {
    const both = meet({ ancestor, mine: document, theirs: other.document })
    if (both.open.length > 0) continue
    document = both.document
    await forget(other.name)
  }
  return { ...latest, document }
}

async function copyOnServer(id: string): Promise<Mirrored> {
  const { workingCopy } = await ask(readDraft, { id })
  if (workingCopy) return ask(readWorkingCopy, { id })
  const { number } = (await ask(readPaper, { id })).latest
  const { document } = await ask(readText, { id, number })
  return { base: number, revision: 0, document }
}

/** A tab in which nothing waits shows at once what another one of the same person wrote; where something waits, both meet at the next keeping. */
hearOtherTabs(({ whose, revision }) => {
  const keeping = opened.get(whose)
  const [, id = ''] = whose.split(':')
  if (!keeping || keeping.read().unsaved || keeping.copy().revision >= revision) return
  ask(readWorkingCopy, { id }).then(
    other => keeping.read().unsaved || keeping.takeOther(other),
    () => undefined,
  )
})
