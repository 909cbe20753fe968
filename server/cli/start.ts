import { renderUnicodeCompact } from 'uqr'
import type { Verb } from './verb.ts'
import { openPremises } from '../premises.ts'
import { run } from '../main.ts'

export const start: Verb = {
  usage: '',
  about: `Configured by environment variables; \`npm run plenum -- doctor --variables\` explains them. Ready means that /readyz
answers 200.`,
  async run({ say }) {
    const premises = await openPremises(process.env)
    const running = await run(premises).catch(async (error: unknown) => {
      await premises.close()
      throw error
    })
    const { publicUrl, onNetwork } = running.address
    say(`Plenum is at ${publicUrl}`)
    say(
      `The data live in ${premises.folder.path}${premises.engine ? '' : ' (files) and in the database of DATABASE_URL'}`,
    )
    const firstRunUrl = await running.plenum.firstRunUrl()
    if (firstRunUrl) say(`To set it up, open this once: ${firstRunUrl}`)
    if (premises.config.trial) say('This is a trial: its data are for throwing away.')
    if (onNetwork) say(renderUnicodeCompact(publicUrl))
    await stopSignal()
    await running.close()
    await premises.close()
  },
}

function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    // Not `once`: Ctrl-C reaches us from the terminal and again from npm, and the second must not kill what is closing.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}
