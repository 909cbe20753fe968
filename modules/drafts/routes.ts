import type { FileStore } from '../../platform/files/index.ts'
import { act, answer, type Route } from '../../platform/http/route.ts'
import * as copies from './actions/copies.ts'
import { bringPicture } from './actions/pictures.ts'
import * as versions from './actions/versions.ts'
import { changeWriters } from './actions/writers.ts'
import * as contract from './contract.ts'
import * as views from './views/drafts.ts'
import { downloadDraftPicture } from './views/pictures.ts'

export function routes({ files }: { files: FileStore }): Route[] {
  return [
    answer(contract.readDraft, views.readDraft),
    act(contract.changeWriters, changeWriters),
    answer(contract.readWorkingCopy, views.readWorkingCopy),
    answer(contract.readMeanwhile, views.readMeanwhile),
    act(contract.keepWorkingCopy, copies.keepWorkingCopy),
    act(contract.dropWorkingCopy, copies.dropWorkingCopy),
    act(contract.takeOver, copies.takeOver),
    act(contract.bringPicture, (work, input) => bringPicture(work, input, files)),
    answer(contract.downloadDraftPicture, downloadDraftPicture),
    act(contract.saveVersion, (work, input) => versions.saveVersion(work, input, files)),
    act(contract.markFinal, versions.markFinal),
    act(contract.reopenDraft, versions.reopenDraft),
  ]
}
