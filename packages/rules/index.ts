export {
  type DayOff,
  dayAfter,
  weekdayOf,
  workingDayFrom,
  type WorkingDay,
  workingDaysBetween,
} from './working-days.ts'
