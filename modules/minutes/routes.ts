import { answer, type Route } from '../../platform/http/route.ts'
import { dayIn } from '../../platform/work/clock.ts'
import * as contract from './contract.ts'
import { downloadMinutes } from './views/file.ts'
import { readMinutes } from './views/minutes.ts'

export function routes({ timeZone }: { timeZone: string }): Route[] {
  const dayOf = dayIn(timeZone)
  return [
    answer(contract.readMinutes, (look, input) => readMinutes(look, input, dayOf)),
    answer(contract.downloadMinutes, (look, input) => downloadMinutes(look, input, { timeZone, dayOf })),
  ]
}
