export { deskOf, hallOf } from './audiences.ts'
export { type Held, lineOf, lockLed, lockSitting, seenSitting, type Sitting } from './held.ts'
export { attendanceNow, attendanceOn, type Stream, streamOf } from './present.ts'
export { tellDesk, tellHall, tellOf } from './telling.ts'
