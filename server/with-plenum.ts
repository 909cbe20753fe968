import { askOperator, openDataFolder } from '../platform/data-folder/index.ts'
import { readConfig } from '../platform/config/index.ts'
import { openOn } from './open-on.ts'
import type { Plenum } from './plenum.ts'
import { openPremises } from './premises.ts'

/** Asks the running server; when none runs, opens the house on its data, without a door, and does it here. */
export async function askOrOpen(
  verb: string,
  input: unknown,
  act: (plenum: Plenum) => Promise<unknown>,
): Promise<unknown> {
  const folder = await openDataFolder(readConfig(process.env).folder)
  const asked = await askOperator(folder, { verb, input })
  return asked ? asked.result : withPlenum(act)
}

async function withPlenum<Result>(act: (plenum: Plenum) => Promise<Result>): Promise<Result> {
  const premises = await openPremises(process.env)
  try {
    const plenum = await openOn(premises, { publicUrl: 'http://localhost' })
    try {
      return await act(plenum)
    } finally {
      await plenum.close()
    }
  } finally {
    await premises.close()
  }
}
