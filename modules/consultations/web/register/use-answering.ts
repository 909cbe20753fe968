import type { Endpoint } from '../../../../platform/http/contract.ts'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import {
  type AnswerKind,
  answerRows,
  clearAnswers,
  listAssignments,
  listRegister,
  listRounds,
  readRound,
  type RegisterRow,
  suggestGroups,
} from '../../contract.ts'

/** What answering a register changes on screens. */
export const changed: readonly Endpoint[] = [listRegister, readRound, listRounds, listAssignments, suggestGroups]

export interface Said {
  kind: AnswerKind
  words: string
  /** Of `merged`: the line whose answer serves. */
  mergedInto?: string | undefined
}

/** A line as somebody saw it before it was answered. */
export interface Before {
  id: string
  version: number
  answer: (Omit<Said, 'mergedInto'> & { mergedInto: string | null }) | null
}

type After = readonly { id: string; version: number }[]

/** Proposing answers to many lines, and taking that back: what stood there before stands there again. */
export function useAnswering(roundId: string) {
  const say = useWords()
  const proposing = useAct(answerRows, { refreshes: changed })
  const clearing = useAct(clearAnswers, { refreshes: changed })
  const restoring = useRestoring(roundId)
  const done = (key: string, before: readonly Before[], after: After) =>
    toast(say(key, { count: after.length }), 'settled', {
      label: say('register.undo'),
      onPress: () => void restoring.go(before, after),
    })
  const propose = async (rows: readonly Before[], said: Said, overwrite = false): Promise<boolean> => {
    const answer = await proposing.go({ id: roundId, rows: seen(rows), ...said, overwrite })
    if (answer) done('register.answered', rows, answer.rows)
    return answer !== undefined
  }
  const clear = async (rows: readonly RegisterRow[]): Promise<boolean> => {
    const answered = rows.filter(({ answer }) => answer !== null)
    const answer = await clearing.go({ id: roundId, rows: seen(answered) })
    if (answer) done('register.cleared', answered, answer.rows)
    return answer !== undefined
  }
  return {
    propose,
    clear,
    busy: proposing.busy || clearing.busy || restoring.busy,
    obstacle: proposing.obstacle ?? clearing.obstacle ?? restoring.obstacle,
    forget: () => {
      for (const act of [proposing, clearing]) act.forget()
    },
  }
}

export function seen(rows: readonly { id: string; version: number }[]) {
  return rows.map(({ id, version }) => ({ id, version }))
}

function useRestoring(id: string) {
  const proposing = useAct(answerRows, { refreshes: changed })
  const clearing = useAct(clearAnswers, { refreshes: changed })
  const go = async (before: readonly Before[], after: After) => {
    const versions = new Map(after.map(row => [row.id, row.version]))
    const now = before.map(row => ({ ...row, version: versions.get(row.id) ?? row.version }))
    const open = now.filter(({ answer }) => answer === null)
    if (open.length > 0) await clearing.go({ id, rows: seen(open) })
    for (const [said, ...others] of sameAnswers(now)) {
      if (!said?.answer) continue
      const { kind, words, mergedInto } = said.answer
      const rows = seen([said, ...others])
      await proposing.go({ id, rows, kind, words, ...(mergedInto !== null && { mergedInto }) })
    }
  }
  return { go, busy: proposing.busy || clearing.busy, obstacle: proposing.obstacle ?? clearing.obstacle }
}

function sameAnswers(rows: readonly Before[]): Iterable<readonly Before[]> {
  const answered = rows.filter(({ answer }) => answer !== null)
  return Map.groupBy(answered, ({ answer }) =>
    JSON.stringify([answer?.kind, answer?.words, answer?.mergedInto]),
  ).values()
}
