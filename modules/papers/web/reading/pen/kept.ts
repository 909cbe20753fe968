import type { Mark } from './marks.ts'

const prefix = 'plenum.unsaved-ink:'

/**
 * Keeps unsaved marks in this tab through a reload or a crash. Whoever sits down in the same tab as somebody else never gets to see
 * them: what another account left is thrown away.
 */
export function keptFor(accountId: string, paperId: string) {
  const name = `${prefix}${accountId}:${paperId}`
  return {
    read(): readonly Mark[] {
      try {
        dropOthers(`${prefix}${accountId}:`)
        return JSON.parse(sessionStorage.getItem(name) ?? '[]') as Mark[]
      } catch {
        return []
      }
    },
    write(unsaved: readonly Mark[]): void {
      try {
        if (unsaved.length === 0) sessionStorage.removeItem(name)
        else sessionStorage.setItem(name, JSON.stringify(unsaved.map(withoutOld)))
      } catch {
        // Storage is full or switched off: the marks then last as long as the page.
      }
    },
  }
}

function dropOthers(own: string): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(prefix) && !key.startsWith(own)) sessionStorage.removeItem(key)
  }
}

/** What the server had before is not kept: it only says that the mark is not saved. */
function withoutOld({ saved, ...mark }: Mark): Mark {
  return saved ? { ...mark, saved: { ...saved, strokes: undefined } } : mark
}
