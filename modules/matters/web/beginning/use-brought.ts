import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { Refused } from '../../../../platform/refused.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { useRemembered } from '../../../../ui/remembered.ts'
import { bring, forgetSent, isUnderWay, type Sent, useSent } from '../../../papers/web/shelf/sending.ts'
import { proposeMatter } from '../../contract.ts'
import type { Named } from '../matter/people-field.tsx'
import { placed, type Said } from './part-fields.tsx'

export type Proposed = AnswerOf<typeof proposeMatter>['parts'][number]

/** A file that was dropped for a matter; `proposed` once it is known what it may be. */
export interface Brought {
  sent: Sent
  proposed: Proposed | undefined
}

/** As many as the server looks at together. */
const mostPapers = 50

/** The files that are brought for one matter, and what is said of each; kept under this name while other screens are looked at. */
export function useBrought(name: string) {
  const [files, setFiles] = useRemembered<readonly File[]>(`files for ${name}`, () => [])
  const [said, setSaid] = useRemembered<Readonly<Record<string, Partial<Said>>>>(`said of ${name}`, () => ({}))
  const [title, setTitle] = useRemembered<string | undefined>(`title of ${name}`, () => undefined)
  const [owner, setOwner] = useRemembered<Named | undefined>(`owner for ${name}`, () => undefined)
  const sent = useSent().filter(({ file, state }) => files.includes(file) && state !== 'stopped')
  const all = [...new Set(sent.flatMap(({ fate }) => fate?.paperId ?? []))]
  const paperIds = all.slice(0, mostPapers)
  const { data: proposal, error } = useAnswer(proposeMatter, { paperIds: paperIds.join(',') }, paperIds.length > 0)
  const brought = sent.map((one, place): Brought => {
    const paperId = one.fate?.paperId
    const isAgain = sent.slice(0, place).some(({ fate }) => fate?.paperId === paperId)
    return {
      sent: one,
      proposed: isAgain ? undefined : proposal?.parts.find(part => part.ready && part.paperId === paperId),
    }
  })
  const parts = brought.flatMap(({ proposed }) =>
    proposed && proposed.standsIn === null ? placed(proposed.paperId, saidOf(proposed, said), proposed.title) : [],
  )
  const isOpen = (one: Brought) =>
    isUnderWay(one.sent) || (one.sent.state === 'arrived' && !proposal?.parts.some(part => isReadAs(part, one.sent)))
  return {
    brought,
    parts,
    /** Why nothing can be said of them, for instance because one was withdrawn meanwhile. */
    problem: error instanceof Refused ? error.obstacle : undefined,
    underWay: brought.filter(isOpen).length,
    tooMany: Math.max(0, all.length - mostPapers),
    title: title ?? proposal?.title ?? '',
    setTitle,
    owner: owner ?? proposal?.owner ?? undefined,
    setOwner,
    saidOf: (proposed: Proposed) => saidOf(proposed, said),
    say: (paperId: string, change: Partial<Said>) => setSaid({ ...said, [paperId]: { ...said[paperId], ...change } }),
    add: (more: File[]) => {
      setFiles([...files, ...more])
      bring(more)
    },
    leaveOut: ({ file }: Sent) => setFiles(files.filter(one => one !== file)),
    finish: () => {
      forgetSent(sent.map(({ key }) => key))
      setFiles([])
      setSaid({})
      setTitle(undefined)
      setOwner(undefined)
    },
  }
}

export type BroughtFiles = ReturnType<typeof useBrought>

function isReadAs({ paperId, ready }: Proposed, { fate }: Sent): boolean {
  return ready && paperId === fate?.paperId
}

function saidOf(proposed: Proposed, said: Readonly<Record<string, Partial<Said>>>): Said {
  const { part, title, type, draftingBody } = proposed
  return { part, title, type: type ?? '', draftingBody, ...said[proposed.paperId] }
}
