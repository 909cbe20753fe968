import type { JobTable } from '../../platform/jobs/job.ts'
import { readByMachine } from './reading/by-machine.ts'
import { readVersion } from './reading/read-version.ts'
import { forgetContent } from './reading/refuse-marked.ts'
import type { ReadingRoom } from './reading/room.ts'
import { isNamed } from './store/contents.ts'

const hour = 3_600
const dayMs = 24 * hour * 1000

/** Reading by machine has a queue of its own, so that a scan of 900 pages keeps no small file waiting. */
export function jobs(room: ReadingRoom): JobTable {
  return {
    'papers.read': {
      after: ['paper.brought'],
      mostSeconds: hour,
      run: task => readVersion(task, room),
    },
    'papers.machine': {
      after: ['paper.read'],
      // Every restart of the server cuts it short.
      tries: 50,
      mostSeconds: 12 * hour,
      run: task => readByMachine(task, room),
    },
    'papers.tidy': {
      at: '23 4 * * *',
      // What no paper names: uploads that were never finished, and what was made of papers and is no longer needed.
      run: async task => {
        for await (const { sha256, keptAt } of room.files.list()) {
          const isYoung = task.now.getTime() - keptAt.getTime() < dayMs
          if (!isYoung && !(await isNamed(task.reader, sha256))) await forgetContent(task, room.files, sha256)
        }
      },
    },
  }
}
