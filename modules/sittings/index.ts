export { deskOf, hallOf } from './audiences.ts'
export { lockSitting, seenSitting, type Sitting } from './held.ts'
export { attendanceNow } from './present.ts'
