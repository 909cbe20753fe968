export { cleaned } from './cleaned.ts'
export {
  convertByFont,
  convertOld,
  detectOldEncoding,
  oldCodeOf,
  unicodeOf,
  type Converted,
  type OldCode,
} from './convert-old.ts'
export { decodeText, type Decoded, type TextEncoding } from './decode-text.ts'
