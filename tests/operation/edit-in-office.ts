import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect } from 'vitest'
import { findOffice } from '../../platform/office/find.ts'

/** What `edit_in_office.py` understands. */
export type Edit =
  | { do: 'replace'; in: string; words: string; by: string }
  | { do: 'delete'; paragraph: string }
  | { do: 'insert'; after: string; words: string }
  | { do: 'move'; paragraph: string; after: string }
  | { do: 'split'; in: string; before: string }
  | { do: 'join'; paragraph: string }
  | { do: 'cell'; table: number; cell: string; by: string }
  | { do: 'comment'; in: string; words: string; author: string; says: string }
  | { do: 'author'; first: string; last: string }
  | { do: 'track'; on: boolean }
  | { do: 'settle'; how: 'accept' | 'reject' }
  | { do: 'wear'; seed: number; times: number }

/** What stands in the document when LibreOffice leaves it, and how many paragraphs it took away on purpose. */
export interface Left {
  words: string[]
  taken: number
}

/** Opens a Word document in LibreOffice, edits it as a person would, and saves it as another one; of a workbook cells alone. */
export async function editInOffice(from: string, to: string, folder: string, edits: readonly Edit[]): Promise<Left> {
  const script = join(import.meta.dirname, 'edit_in_office.py')
  const program = findOffice() ?? 'soffice'
  // Debian's Python is the one that has the bridge to LibreOffice.
  const child = spawn('/usr/bin/python3', [script, program, from, to, folder], { stdio: 'pipe' })
  let [said, complaints] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (complaints += piece))
  child.stdin.end(JSON.stringify(edits))
  const [code] = await once(child, 'close')
  expect([code, code === 0 ? '' : complaints]).toEqual([0, ''])
  return JSON.parse(said) as Left
}
