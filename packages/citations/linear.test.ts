import { expect, test } from 'vitest'
import { fold } from './fold/fold.ts'
import { tokenise, type Tokens } from './fold/tokens.ts'
import { citationsIn } from './recognise.ts'

/** How often the grammar looks at a token of this text. */
function looks(text: string): number {
  const tokens = tokenise(fold(text))
  let count = 0
  const counted = new Proxy(tokens, {
    get: (target, name: keyof Tokens) => {
      count++
      return target[name]
    },
  })
  citationsIn(counted)
  return count
}

test.each([
  'số ',
  '1/',
  '1',
  'Nghị quyết số 18, 19, 20, ',
  'NQ 1 ',
  'ra NQ 1 ',
  'Luật sửa đổi ',
  'Luật sửa đổi, bổ sung một số điều của Luật Hải quan 1 ',
  'Luật 2013 ',
  '18-NQ/TW ',
  'ngày 1 ',
  'ngày 1/2, ra ',
  'ban hành ngày ',
  'của Bộ 18-NQ/TW ',
  'Quy định\t24-QĐ/TW\t',
  '| a ',
  'A-',
  'số 1-A-B-C-D-',
  'CÔNG BÁO/Số ',
  '&#1',
  '<a ',
  'Luật của 11 Luật ',
  '"12-QĐ/TU": ',
  'và, và, ',
  'số 1 và ',
])('the work for %j repeated grows with the length, not faster', unit => {
  const once = unit.repeat(500)
  expect(looks(once.repeat(4))).toBeLessThan(4.2 * looks(once) + 10_000)
  expect(looks(once)).toBeLessThan(500 * once.length)
})
