import { act, answer, type Route } from '../../platform/http/route.ts'
import { dayIn } from '../../platform/work/clock.ts'
import * as attendance from './actions/attendance.ts'
import { changeJotting, jot, passOnJotting } from './actions/jottings.ts'
import * as speeches from './actions/speeches.ts'
import { stepLine, stepMeeting } from './actions/steps.ts'
import { passOnSaid } from './actions/unheard.ts'
import * as contract from './contract.ts'
import { readDesk } from './views/desk.ts'
import { listJottings } from './views/jottings.ts'
import { readProjector } from './views/projector.ts'
import { readRoom } from './views/room.ts'
import { listUnheard } from './views/unheard.ts'

export function routes({ timeZone }: { timeZone: string }): Route[] {
  const dayOf = dayIn(timeZone)
  return [
    answer(contract.readRoom, (look, input) => readRoom(look, input, dayOf)),
    answer(contract.readDesk, readDesk),
    answer(contract.readProjector, (look, input) => readProjector(look, input, dayOf)),
    act(contract.stepMeeting, stepMeeting),
    act(contract.stepLine, stepLine),
    act(contract.recordMoves, attendance.recordMoves),
    act(contract.strikeMove, attendance.strikeMove),
    act(contract.showCode, attendance.showCode),
    act(contract.checkIn, attendance.checkIn),
    act(contract.checkOut, attendance.checkOut),
    act(contract.askFloor, speeches.askFloor),
    act(contract.giveFloor, speeches.giveFloor),
    act(contract.extendSpeech, speeches.extendSpeech),
    act(contract.endSpeech, speeches.endSpeech),
    answer(contract.listJottings, listJottings),
    act(contract.jot, jot),
    act(contract.changeJotting, changeJotting),
    act(contract.passOnJotting, passOnJotting),
    answer(contract.listUnheard, listUnheard),
    act(contract.passOnSaid, passOnSaid),
  ]
}
