import type { FileStore } from '../../platform/files/index.ts'
import { act, answer, type Route } from '../../platform/http/route.ts'
import { dayIn } from '../../platform/work/clock.ts'
import { changeNotice } from './actions/change.ts'
import { prepareNotice } from './actions/prepare.ts'
import * as contract from './contract.ts'
import { downloadExtract, downloadNotice } from './views/files.ts'
import { listNotices } from './views/notices.ts'
import { proposeNotice } from './views/proposal.ts'

export function routes({ files, timeZone }: { files: FileStore; timeZone: string }): Route[] {
  const dayOf = dayIn(timeZone)
  return [
    answer(contract.listNotices, listNotices),
    answer(contract.proposeNotice, (look, input) => proposeNotice(look, input, dayOf)),
    act(contract.prepareNotice, (work, input) => prepareNotice(work, input, { files, dayOf })),
    act(contract.changeNotice, (work, input) => changeNotice(work, input, { files, dayOf })),
    answer(contract.downloadNotice, (look, input) => downloadNotice(look, input, files)),
    answer(contract.downloadExtract, (look, input) => downloadExtract(look, input, { timeZone, dayOf })),
  ]
}
