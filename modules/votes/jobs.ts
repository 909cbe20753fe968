import type { JobTable } from '../../platform/jobs/job.ts'
import { closeByItself } from './actions/close.ts'
import { circulatedOver } from './store/votes.ts'

/** Circulated votes are closed by the clock; a ballot after the deadline is refused whether or not this has come. */
export const jobs: JobTable = {
  'votes.close': {
    at: '* * * * *',
    run: async ({ reader, now, transact }) => {
      for (const id of await circulatedOver(reader, now)) await transact(work => closeByItself(work, id))
    },
  },
}
