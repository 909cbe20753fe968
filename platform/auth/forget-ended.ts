import type { Job } from '../jobs/job.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * What is over and of no use to anybody: ended sessions, challenges, codes that were used,
 * old wrong tries. Wrong tries are kept for a day, after which they would count no more;
 * used and void links for a month, for whoever asks what became of one.
 */
export const forgetEnded: Job = {
  at: '37 3 * * *',
  run: async ({ transact }) => {
    await transact(async ({ tx, now }) => {
      const at = (days: number) => new Date(now.getTime() - days * dayMs).toISOString()
      await tx.deleteFrom('auth.session').where('expiresAt', '<', at(0)).execute()
      await tx.deleteFrom('auth.verification').where('expiresAt', '<', at(0)).execute()
      await tx.deleteFrom('auth.spent').where('expiresAt', '<', at(0)).execute()
      await tx.deleteFrom('auth.attempt').where('at', '<', at(1)).execute()
      await tx.deleteFrom('auth.link').where('expiresAt', '<', at(30)).execute()
    })
  },
}
