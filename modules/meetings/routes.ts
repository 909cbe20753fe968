import { dayIn } from '../../platform/work/clock.ts'
import { act, answer, type Route } from '../../platform/http/route.ts'
import { setAgenda } from './actions/agenda.ts'
import { recordAgreement, withdrawAgreement } from './actions/agreements.ts'
import { takeAlong } from './actions/copies.ts'
import { makeEntries, withdrawEntries } from './actions/entries.ts'
import * as meetings from './actions/meetings.ts'
import { orderPack } from './actions/packs.ts'
import { declareInterest, withdrawInterest } from './actions/recusals.ts'
import { replyToSummons, sendSummons } from './actions/summons.ts'
import type { AgreedIn } from './agreed.ts'
import * as contract from './contract.ts'
import { listAssistedMeetings } from './views/assisted.ts'
import { findBodiesToConvene } from './views/bodies.ts'
import { downloadCalendar } from './views/calendar.ts'
import { readCopy } from './views/copy.ts'
import { readEntries } from './views/entries.ts'
import type { SignedMinutes } from './views/carried.ts'
import * as views from './views/meetings.ts'
import { downloadScript, readScript } from './views/script.ts'
import { downloadPack, readPack } from './views/pack.ts'
import { proposeMeeting } from './views/proposal.ts'

interface Around {
  timeZone: string
  publicUrl: string
  signedMinutes: SignedMinutes
  /** Modules further right that know what was agreed to. */
  agreedIn: readonly AgreedIn[]
}

export function routes({ timeZone, publicUrl, signedMinutes, agreedIn }: Around): Route[] {
  const dayOf = dayIn(timeZone)
  const around = { dayOf, agreedIn }
  return [
    answer(contract.findBodiesToConvene, findBodiesToConvene),
    answer(contract.proposeMeeting, (look, input) => proposeMeeting(look, input, { dayOf, signedMinutes })),
    act(contract.conveneMeeting, (work, input) => meetings.conveneMeeting(work, input, dayOf)),
    answer(contract.listMeetings, (look, input) => views.listMeetings(look, input, dayOf)),
    answer(contract.listAssistedMeetings, look => listAssistedMeetings(look, dayOf)),
    answer(contract.readMeeting, (look, input) => views.readMeeting(look, input, around)),
    act(contract.changeMeeting, meetings.changeMeeting),
    act(contract.cancelMeeting, meetings.cancelMeeting),
    act(contract.setAgenda, setAgenda),
    act(contract.sendSummons, (work, input) => sendSummons(work, input, around)),
    act(contract.recordAgreement, (work, input) => recordAgreement(work, input, around)),
    act(contract.withdrawAgreement, (work, input) => withdrawAgreement(work, input, around)),
    act(contract.replyToSummons, (work, input) => replyToSummons(work, input, dayOf)),
    answer(contract.readCopy, readCopy),
    act(contract.takeAlong, takeAlong),
    answer(contract.readEntries, readEntries),
    act(contract.makeEntries, (work, input) => makeEntries(work, input, publicUrl)),
    act(contract.withdrawEntries, withdrawEntries),
    act(contract.declareInterest, declareInterest),
    act(contract.withdrawInterest, withdrawInterest),
    answer(contract.downloadCalendar, downloadCalendar),
    answer(contract.readScript, (look, input) => readScript(look, input, { timeZone, dayOf })),
    answer(contract.downloadScript, (look, input) => downloadScript(look, input, { timeZone, dayOf })),
    answer(contract.readPack, (look, input) => readPack(look, input, timeZone)),
    act(contract.orderPack, (work, input) => orderPack(work, input, timeZone)),
    answer(contract.downloadPack, (look, input) => downloadPack(look, input, timeZone)),
  ]
}
