import type { FileStore } from '../../platform/files/index.ts'
import { act, answer, type Route } from '../../platform/http/route.ts'
import { dayIn } from '../../platform/work/clock.ts'
import type { OrganisationView } from '../organisation/contract.ts'
import * as answers from './actions/answers.ts'
import { assignSections, nameAnswerer } from './actions/assignments.ts'
import { applyRow } from './actions/apply.ts'
import * as bindings from './actions/bindings.ts'
import * as comments from './actions/comments.ts'
import * as groups from './actions/groups.ts'
import * as register from './actions/register.ts'
import * as release from './actions/release.ts'
import { correctComment } from './actions/corrections.ts'
import { declineFound } from './actions/found.ts'
import { recordComments } from './actions/recorded.ts'
import * as rounds from './actions/rounds.ts'
import { bringCommentSheet } from './actions/sheets.ts'
import { bringTable } from './actions/tables.ts'
import * as contract from './contract.ts'
import { listAssignments } from './views/assignments.ts'
import { listChanges } from './views/changes.ts'
import { listLacks } from './views/lacks.ts'
import { downloadAttachment } from './views/attachments.ts'
import { listMyComments } from './views/comments.ts'
import { findComments } from './views/found.ts'
import { listMembers } from './views/members.ts'
import { listMyAnswers } from './views/mine.ts'
import * as registerViews from './views/register.ts'
import { printTrace } from './views/print-trace.ts'
import { proveTrace } from './views/prove-trace.ts'
import * as roundViews from './views/rounds.ts'
import * as tables from './views/tables.ts'
import { trace } from './views/trace.ts'

interface Parts {
  timeZone: string
  files: FileStore
  /** Whether marked papers may be kept. */
  class: OrganisationView['class']
}

/** Offices are those of the day in the organisation's time zone. */
export function routes({ timeZone, files, class: deployed }: Parts): Route[] {
  const dayOf = dayIn(timeZone)
  return [
    act(contract.openRound, rounds.openRound),
    answer(contract.listRounds, roundViews.listRounds),
    answer(contract.readRound, roundViews.readRound),
    act(contract.changeRound, rounds.changeRound),
    act(contract.answerRound, answers.answerRound),
    act(contract.takeBackAnswer, answers.takeBackAnswer),
    act(contract.remindAsked, rounds.remindAsked),
    act(contract.closeRound, rounds.closeRound),
    answer(contract.listMyComments, listMyComments),
    act(contract.makeComments, comments.makeComments),
    act(contract.changeComment, comments.changeComment),
    act(contract.correctComment, correctComment),
    answer(contract.listLacks, listLacks),
    act(contract.recordComments, recordComments),
    answer(contract.downloadAttachment, downloadAttachment),
    answer(contract.listMembers, listMembers),
    answer(contract.listChanges, listChanges),
    act(contract.bindChanges, bindings.bindChanges),
    act(contract.confirmBindings, bindings.confirmBindings),
    act(contract.unbindChanges, bindings.unbindChanges),
    act(contract.applyRow, applyRow),
    answer(contract.trace, (look, input) => trace(look, input, dayOf)),
    answer(contract.proveTrace, (look, input) => proveTrace(look, input, dayOf)),
    answer(contract.printTrace, (look, input) => printTrace(look, input, dayOf)),
    answer(contract.listRegister, registerViews.listRegister),
    answer(contract.suggestGroups, registerViews.suggestGroups),
    act(contract.answerRows, register.answerRows),
    act(contract.clearAnswers, register.clearAnswers),
    act(contract.noteRow, register.noteRow),
    act(contract.groupRows, groups.groupRows),
    act(contract.ungroupRow, groups.ungroupRow),
    answer(contract.listAssignments, listAssignments),
    act(contract.assignSections, assignSections),
    act(contract.nameAnswerer, nameAnswerer),
    act(contract.releaseAnswers, release.releaseAnswers),
    act(contract.reactToAnswer, release.reactToAnswer),
    answer(contract.listMyAnswers, listMyAnswers),
    answer(contract.downloadTable, tables.downloadTable),
    answer(contract.downloadLetter, tables.downloadLetter),
    answer(contract.downloadForm, tables.downloadForm),
    act(contract.bringTable, (work, input) => bringTable(work, input, files)),
    answer(contract.findComments, (look, input) => findComments(look, input, files)),
    act(contract.declineFound, declineFound),
    act(contract.bringCommentSheet, (work, input) => bringCommentSheet(work, input, { files, deployed })),
  ]
}
