/**
 * Bytes that cannot be read as what they claim to be. `code` is that of an obstacle (`file.damaged`, `file.password`,
 * `file.macros`, `file.too_large`, `file.too_deep`, `file.not_docx`); the facts are numbers and part names, never words of the file.
 */
export class Unreadable extends Error {
  readonly code: string
  readonly facts: Record<string, string | number>

  constructor(code: string, facts: Record<string, string | number> = {}) {
    super(code)
    this.name = 'Unreadable'
    this.code = code
    this.facts = facts
  }
}
