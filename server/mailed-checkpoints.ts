import { byMail, type Way } from '../platform/audit/index.ts'

interface Letter {
  to: string
  subject: string
  text: string
}

/** The way by which checkpoints leave by mail: to one address, or none. The text is for programs, so it has no language. */
export function mailedCheckpoints(to: string | undefined, send: (letter: Letter) => Promise<unknown>): Way[] {
  if (to === undefined) return []
  return [
    byMail(async ({ position, note }) => {
      await send({ to, subject: `Plenum checkpoint ${position}`, text: note })
    }),
  ]
}
