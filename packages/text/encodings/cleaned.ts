/**
 * Text as all parts of the house keep it: NFC, line ends as `\n`, plain spaces for fixed ones, and nothing that cannot be
 * seen: no byte order mark, zero-width space, soft hyphen or control, and none of the marks that turn the direction of
 * reading, with which a text can show other words than it holds (Unicode TR 36, "bidirectional text spoofing").
 */
export function cleaned(text: string): string {
  const seen = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(hidden, '')
  return composed(seen.replace(/\p{Cs}/gu, '\uFFFD').replace(/[\u00A0\u2007\u202F]/g, ' '))
}

// Tab, line feed, vertical tab and form feed stay: they part lines, cells and pages.
const unseen =
  '[\\u0000-\\u0008\\u000E-\\u001F\\u007F\\u0080-\\u0084\\u0086-\\u009F\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]'
const hidden = new RegExp(unseen, 'g')

/** NFC, also where a tone was typed before the mark of its vowel (`e`, acute, circumflex), which NFC alone leaves apart. */
function composed(text: string): string {
  const normal = text.normalize('NFC')
  if (!/[\u0300-\u036F]/.test(normal)) return normal
  return normal
    .normalize('NFD')
    .replace(/([\u0300\u0301\u0303\u0309])([\u0302\u0306])/g, '$2$1')
    .normalize('NFC')
}
