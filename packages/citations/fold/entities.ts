/** What stands for a letter in HTML: how long it is, and the UTF-16 unit that it means. */
interface Entity {
  unit: number
  length: number
}

/** The entity that begins at an offset: `&#272;`, `&#x2F;`, `&nbsp;`, `&agrave;`; nothing for an ampersand that is one. */
export function entityAt(text: string, at: number): Entity | undefined {
  if (text.charCodeAt(at) !== ampersand) return undefined
  const end = text.slice(at, at + longest).indexOf(';')
  if (end < 0) return undefined
  const unit = meaning(text.slice(at + 1, at + end))
  return unit === undefined ? undefined : { unit, length: end + 1 }
}

/** The UTF-16 unit at an offset, or the one that an entity there means. */
export function unitAt(text: string, at: number): number {
  return entityAt(text, at)?.unit ?? text.charCodeAt(at)
}

/** A short text with its entities replaced. */
export function withoutEntities(text: string): string {
  return text.replace(/&#?\w{2,8};/g, entity => {
    const unit = meaning(entity.slice(1, -1))
    return unit === undefined ? entity : String.fromCharCode(unit)
  })
}

const ampersand = 0x26
/** `&thinsp;` and `&#x002F;` are the longest that matter. */
const longest = 10

const named = new Map([
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['ndash', '-'],
  ['mdash', '-'],
  ['minus', '-'],
  ['sol', '/'],
  ['frasl', '/'],
  ['shy', '\u00ad'],
  ['ldquo', '"'],
  ['rdquo', '"'],
  ['lsquo', "'"],
  ['rsquo', "'"],
  ['laquo', '"'],
  ['raquo', '"'],
  ['hellip', '…'],
  ['eth', 'đ'],
  ['ETH', 'Đ'],
])

function meaning(name: string): number | undefined {
  const sign = named.get(name)
  if (sign !== undefined) return sign.charCodeAt(0)
  const accented = /^([A-Za-z])(?:grave|acute|circ|tilde|breve)$/.exec(name)
  if (accented) return (accented[1] ?? '').charCodeAt(0)
  const [, decimal, hexadecimal] = /^#(?:(\d{2,5})|[xX]([\dA-Fa-f]{2,5}))$/.exec(name) ?? []
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  return code >= 0x20 && code < 0x10000 ? code : undefined
}
