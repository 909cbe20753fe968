import type { JobTable, Task } from '../../platform/jobs/job.ts'
import { readByMachine } from './reading/by-machine.ts'
import { readVersion } from './reading/read-version.ts'
import { forgetContent } from './reading/refuse-marked.ts'
import { type ReadingRoom, sweepScratch } from './reading/room.ts'
import { isNamed } from './store/contents.ts'
import { countUnread, forgottenVersions } from './store/versions.ts'

/** In seconds. */
const hour = 3_600
const dayMs = 24 * hour * 1000

/** Reading by machine has a queue of its own, so that a scan of 900 pages keeps no small file waiting. */
export function jobs(room: ReadingRoom): JobTable {
  return {
    'papers.read': {
      after: ['paper.brought', 'paper.read_again'],
      // What is waiting is part of a backup, the job for it is not.
      at: '7 * * * *',
      mostSeconds: hour,
      // As many as the reader takes, so that one long file does not keep all others waiting.
      atOnce: 2,
      // Each further file of a person waits behind the earlier ones of all others.
      priority: async ({ tx, actor }) =>
        actor.kind === 'account' && actor.id ? -(await countUnread(tx, actor.id)) : 0,
      run: task => (task.subjectId === null ? readForgotten(task, room) : readVersion(task, room)),
    },
    'papers.machine': {
      after: ['paper.read', 'paper.machine_resumed'],
      at: '37 * * * *',
      // Every restart of the server cuts it short.
      tries: 50,
      mostSeconds: 12 * hour,
      run: task => readByMachine(task, room),
    },
    'papers.tidy': {
      at: '23 4 * * *',
      // What nothing names: uploads that were never finished, and what was made of papers and is no longer needed.
      run: async task => {
        await sweepScratch()
        for await (const { sha256, keptAt } of room.files.list()) {
          const isYoung = task.now.getTime() - keptAt.getTime() < dayMs
          if (!isYoung && !(await isNamed(task.reader, sha256))) await forgetContent(task, room, sha256)
        }
      },
    },
  }
}

/** Reads what nobody has read for so long that its job must be gone. */
async function readForgotten(task: Task, room: ReadingRoom): Promise<void> {
  const before = new Date(task.now.getTime() - hour * 1000)
  for (const { paperId, number } of await forgottenVersions(task.reader, before))
    await readVersion({ ...task, subjectId: paperId, facts: { number } }, room)
}
