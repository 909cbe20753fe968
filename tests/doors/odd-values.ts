import { endlessNumber } from './knock.ts'

/** Values of every kind that somebody may put where another was asked for, each with its name. */
export const oddValues: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a yes', true],
  ['nought', 0],
  ['a number below nought', -1],
  ['a fraction', 1.5],
  ['a number beyond int32', 2 ** 31],
  ['a number beyond int64', 1e19],
  ['a number without end', endlessNumber],
  ['the text NaN', 'NaN'],
  ['nothing written', ''],
  ['blanks', '   '],
  ['a hundred thousand letters', 'x'.repeat(100_000)],
  ['a NUL', '\u0000'],
  ['a NUL within', 'a\u0000b'],
  ['half a character', '\ud83d'],
  ['two halves in the wrong order', 'a\ude00\ud83d'],
  ['writing that turns round', '\u202egnp.exe'],
  ['an impossible day', '2026-02-30'],
  ['SQL', `'); drop table bodies.body; --`],
  ['a path', '../../../../etc/passwd'],
  ['an empty list', []],
  ['a list with nothing in it', [null]],
  ['ten thousand things', Array.from({ length: 10_000 }, () => 0)],
  ['an empty object', {}],
  ['a deep nest', nest(2_000)],
  ['a prototype', JSON.parse('{"__proto__":{"readOnly":false}}')],
  ['a constructor', { constructor: { prototype: { readOnly: false } } }],
]

/** What somebody may write into an address, as it is sent. */
export const oddTexts: readonly (readonly [string, string])[] = [
  ['nothing written', ''],
  ['a word', 'x'],
  ['null', 'null'],
  ['a NUL', 'a%00b'],
  ['a byte that is no text', '%ff'],
  ['half a character', '%ed%a0%bd'],
  ['a broken escape', '%e'],
  ['a path', '..%2f..%2f..%2fetc%2fpasswd'],
  ['SQL', `%27);%20drop%20table%20bodies.body;--`],
  ['a prototype', '__proto__'],
  ['a number beyond int64', '10000000000000000000'],
  ['a number without end', '1e400'],
  ['NaN', 'NaN'],
  ['an impossible day', '2026-02-30'],
  ['many letters', 'x'.repeat(10_000)],
]

function nest(levels: number): unknown {
  return JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown
}
