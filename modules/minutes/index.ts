export { signedMinutes } from './views/signed.ts'
