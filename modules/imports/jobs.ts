import type { JobTable } from '../../platform/jobs/job.ts'
import { deleteImportsBefore } from './store.ts'

const keptDays = 7
const dayMs = 24 * 60 * 60 * 1000

/** Tables are full of personal data, and what was taken over from them is elsewhere: after a week they are forgotten. */
export const jobs: JobTable = {
  'imports.forget': {
    at: '41 3 * * *',
    run: async ({ transact }) => {
      await transact(({ tx, now }) => deleteImportsBefore(tx, new Date(now.getTime() - keptDays * dayMs)))
    },
  },
}
