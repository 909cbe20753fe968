import type { FileStore } from '../../platform/files/index.ts'
import { act, answer, type Route } from '../../platform/http/route.ts'
import { dayIn } from '../../platform/work/clock.ts'
import { keepMinutes } from './actions/keep.ts'
import { clearSignatures, recordSignature, signMinutes } from './actions/sign.ts'
import { takeRecord } from './actions/take.ts'
import * as contract from './contract.ts'
import { listMyMinutes } from './views/mine.ts'
import { readMinutes } from './views/draft.ts'
import { downloadMinutes, printKept } from './views/file.ts'
import { readKept } from './views/kept.ts'

export function routes({ timeZone, files }: { timeZone: string; files: FileStore }): Route[] {
  const times = { timeZone, dayOf: dayIn(timeZone) }
  return [
    answer(contract.readMinutes, (look, input) => readMinutes(look, input, times)),
    answer(contract.downloadMinutes, (look, input) => downloadMinutes(look, input, times)),
    answer(contract.readKept, (look, input) => readKept(look, input, times)),
    answer(contract.listMyMinutes, listMyMinutes),
    answer(contract.printKept, (look, input) => printKept(look, input, { files })),
    act(contract.keepMinutes, (work, input) => keepMinutes(work, input, { ...times, files })),
    act(contract.takeRecord, (work, input) => takeRecord(work, input, { ...times, files })),
    act(contract.signMinutes, (work, input) => signMinutes(work, input, times)),
    act(contract.recordSignature, (work, input) => recordSignature(work, input, times)),
    act(contract.clearSignatures, clearSignatures),
  ]
}
