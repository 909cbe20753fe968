export { type Attendance, attendanceAt, attendanceOver, type Move, type Seat, type Stretch } from './attendance.ts'
export { neededOf, reaches, type Share } from './shares.ts'
export { type Base, type Counts, outcomeOf, type VoteOutcome, type VoteRule } from './votes.ts'
export {
  type DayOff,
  dayAfter,
  weekdayOf,
  workingDayFrom,
  type WorkingDay,
  workingDaysBetween,
} from './working-days.ts'
