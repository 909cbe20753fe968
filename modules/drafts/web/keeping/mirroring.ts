import type { Mirrored } from './keeping.ts'

/** This browser's own storage. */
export interface Mirror {
  write: (copy: Mirrored) => Promise<void>
  clear: () => Promise<void>
}

interface Parts {
  mirror: Mirror
  after: (ms: number, task: () => void) => void
  /** What the server may not have by then; undefined when it has all. */
  unsaved: () => Mirrored | undefined
}

/** Longer than a frame, so that the letter is on the screen before it is laid aside; shorter than any hand closes a tab. */
const aMomentForPaintMs = 30

/** Lays what is written aside, one writing after another; storage that is switched off leaves the server alone to keep it. */
export function openMirroring({ mirror, after, unsaved }: Parts): { now: () => Promise<void>; soon: () => void } {
  let [writing, due]: [Promise<void> | undefined, boolean] = [undefined, false]

  async function now(): Promise<void> {
    await writing
    writing ??= lay().finally(() => {
      writing = undefined
    })
    await writing
  }
  function lay(): Promise<void> {
    const copy = unsaved()
    return (copy ? mirror.write(copy) : mirror.clear()).catch(() => {})
  }
  return {
    now,
    soon() {
      if (due) return
      due = true
      after(aMomentForPaintMs, () => {
        due = false
        void now()
      })
    },
  }
}
