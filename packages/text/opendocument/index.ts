export { readOpenDocument } from './read-open-document.ts'
