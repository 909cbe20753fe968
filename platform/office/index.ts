export { openOffice, type Office } from './open.ts'
