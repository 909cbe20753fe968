import type { AnswerOf } from '../../../platform/http/contract.ts'
import type { prepareImport } from '../contract.ts'

/** What looking at a table told beside its rows; kept for as long as the page is open, with the file it came from. */
export type Prepared = Pick<AnswerOf<typeof prepareImport>, 'ignored' | 'sheet' | 'sheets'> & {
  file: File | undefined
}

/** The name under which it is remembered. */
export const preparedKey = (id: string) => `import ${id}`
