import type { Job } from './job.ts'

const keptHours = 48

/** Answers that were kept in case a request is repeated: nobody repeats one after two days. */
export const forgetAnswers: Job = {
  at: '17 3 * * *',
  run: async ({ transact }) => {
    await transact(({ tx, now }) =>
      tx
        .deleteFrom('work.answer')
        .where('at', '<', new Date(now.getTime() - keptHours * 3_600_000).toISOString())
        .execute(),
    )
  },
}
