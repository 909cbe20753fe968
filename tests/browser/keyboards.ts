import type { Page } from 'playwright-core'

/** Types into the field that has the focus, as an input method for Vietnamese does. */
export type Keyboard = (page: Page, text: string) => Promise<void>

/**
 * Telex or VNI with a composition, as IBus, macOS and phones do it: the word under way is underlined and replaced as a whole
 * until the space. Keys pressed meanwhile reach the page as number 229.
 */
export const composing: Keyboard = async (page, text) => {
  const debug = await page.context().newCDPSession(page)
  for (const [place, word] of text.split(' ').entries()) {
    if (place > 0) await page.keyboard.insertText(' ')
    for (const stroke of strokesOf(word)) {
      await debug.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' })
      const end = stroke.length
      await debug.send('Input.imeSetComposition', { text: stroke, selectionStart: end, selectionEnd: end })
    }
    await debug.send('Input.insertText', { text: word })
  }
  await debug.detach()
}

/** Telex or VNI as UniKey does it on Windows: it takes letters back and types them again with their marks. */
export const retyping: Keyboard = async (page, text) => {
  for (const [place, word] of text.split(' ').entries()) {
    if (place > 0) await page.keyboard.insertText(' ')
    let typed = ''
    for (const stroke of strokesOf(word)) {
      const kept = sameBeginning(typed, stroke)
      for (let left = typed.length; left > kept; left -= 1) await page.keyboard.press('Backspace')
      for (const letter of stroke.slice(kept)) await page.keyboard.insertText(letter)
      typed = stroke
    }
  }
}

/** What a word looks like after each key: bare letters first, then the hat or horn, then the tone (đuơng, đương, đường). */
function strokesOf(word: string): string[] {
  const bare = strip(word, /\p{M}/gu).replaceAll('đ', 'd').replaceAll('Đ', 'D')
  const toneless = strip(word, /[\u0300\u0301\u0303\u0309\u0323]/gu)
  const letters = Array.from(bare, (_, place) => bare.slice(0, place + 1))
  return [...new Set([...letters, toneless, word])]
}

function strip(word: string, marks: RegExp): string {
  return word.normalize('NFD').replaceAll(marks, '').normalize('NFC')
}

function sameBeginning(one: string, other: string): number {
  let place = 0
  while (place < one.length && one[place] === other[place]) place += 1
  return place
}
