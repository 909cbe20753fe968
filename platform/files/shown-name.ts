const most = 255

/**
 * The name of a file as its sender gave it, safe to be shown and to be kept under: NFC, one line, without folders, control
 * characters, halves of characters and marks that turn the direction of writing. At most 255 characters, the extension kept.
 */
export function shownName(given: string): string {
  const name = (given.normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replace(/\p{Zl}|\p{Zp}/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Co}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu, '')
    .trim()
  return shortened(name === '' || /^\.+$/.test(name) ? 'file' : name)
}

function shortened(name: string): string {
  if (name.length <= most) return name
  const extension = /\.[^.\s]{1,10}$/.exec(name)?.[0] ?? ''
  // A letter of two halves is not parted.
  const start = name.slice(0, most - extension.length).replace(/[\uD800-\uDBFF]$/, '')
  return start + extension
}
