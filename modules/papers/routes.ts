import type { FileStore } from '../../platform/files/index.ts'
import { act, answer, type Route } from '../../platform/http/route.ts'
import type { OrganisationView } from '../organisation/contract.ts'
import { bringPapers } from './actions/bring.ts'
import * as comments from './actions/comments.ts'
import * as keeping from './actions/keep.ts'
import * as notes from './actions/notes.ts'
import * as packs from './actions/packs.ts'
import * as reading from './actions/read.ts'
import * as contract from './contract.ts'
import { findNumbered } from './views/citations.ts'
import { exportVersion } from './views/exports.ts'
import * as files from './views/files.ts'
import * as margins from './views/margins.ts'
import * as packViews from './views/packs.ts'
import * as pages from './views/pages.ts'
import { readPaper } from './views/paper.ts'
import { printComparison } from './views/print.ts'
import * as shelf from './views/shelf.ts'
import * as texts from './views/texts.ts'

interface Parts {
  deployment: Pick<OrganisationView, 'class'>
  files: FileStore
  /** Says the present value of a counter to an audience. */
  count: (audience: string, name: string, value: number) => void
}

export function routes({ deployment, files: store, count }: Parts): Route[] {
  const noted: notes.SayNoted = (accountId, paperId, at) =>
    count(`account:${accountId}`, `papers.notes:${paperId}`, at.getTime())
  return [
    act(contract.bringPapers, (work, input) => bringPapers(work, input, { files: store, deployed: deployment.class })),
    answer(contract.listPapers, shelf.listPapers),
    answer(contract.findReaders, shelf.findReaders),
    answer(contract.findNumbered, findNumbered),
    answer(contract.compareVersions, texts.compareVersions),
    answer(contract.printComparison, (look, input) => printComparison(look, input, store)),
    answer(contract.readPaper, readPaper),
    act(contract.changePaper, keeping.changePaper),
    act(contract.withdrawPaper, keeping.withdrawPaper),
    act(contract.putBackPaper, keeping.putBackPaper),
    act(contract.joinPaper, keeping.joinPaper),
    act(contract.markRead, reading.markRead),
    answer(contract.downloadFile, files.downloadFile),
    answer(contract.downloadPages, files.downloadPages),
    answer(contract.downloadPicture, files.downloadPicture),
    answer(contract.readPages, pages.readPages),
    answer(contract.searchPages, pages.searchPages),
    answer(contract.readText, texts.readText),
    answer(contract.exportVersion, (look, input) => exportVersion(look, input, store)),
    act(contract.confirmReturn, reading.confirmReturn),
    act(contract.readAgain, reading.readAgain),
    act(contract.stopMachine, reading.stopMachine),
    answer(contract.listNotes, margins.listNotes),
    act(contract.makeNote, (work, input) => notes.makeNote(work, input, noted)),
    act(contract.changeNote, (work, input) => notes.changeNote(work, input, noted)),
    act(contract.removeNote, (work, input) => notes.removeNote(work, input, noted)),
    answer(contract.listComments, margins.listComments),
    act(contract.makeComment, comments.makeComment),
    act(contract.changeComment, comments.changeComment),
    answer(contract.listPacks, packViews.listPacks),
    answer(contract.readPack, packViews.readPack),
    act(contract.makePack, packs.makePack),
    act(contract.changePack, packs.changePack),
  ]
}
