import { expect } from 'vitest'
import { faultsAtEverySize } from './judge/judge.ts'
import { settled } from './screens.ts'
import { testOn } from './stage.ts'

const test = testOn({ profile: 'general' })

test.for([
  { what: 'an error of a script', does: `setTimeout(() => { throw new Error('oops') })`, said: /oops/ },
  { what: 'a complaint on the console', does: `console.error('woe')`, said: /woe/ },
  {
    what: 'a style that our policy refuses',
    does: `document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }))`,
    said: /Content Security Policy/,
  },
  {
    what: 'a script that our policy refuses',
    does: `document.body.append(Object.assign(document.createElement('script'), { textContent: '1' }))`,
    said: /Content Security Policy/,
  },
  { what: 'a request to another host', does: `fetch('https://example.org/')`, said: /example\.org/ },
  {
    what: 'a picture from another host',
    does: `document.body.append(Object.assign(new Image(), { src: 'https://example.org/a.png' }))`,
    said: /example\.org/,
  },
])('the stage hears of $what', async ({ does, said }, { stage }) => {
  const page = await stage.seat('member')
  await page.evaluate(`void (() => { ${does} })()`)
  const heard: string[] = []
  await expect.poll(() => heard.push(...stage.complaints())).toBeGreaterThan(0)
  expect(heard.join('\n')).toMatch(said)
  await page.close()
  stage.complaints()
})

test('the judge sees what is missing, too small, too wide, and in the wrong language', async ({ stage }) => {
  const page = await stage.seat('member', { language: 'en' })
  await settled(page)
  await page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend',
    '<button></button><button aria-label="Save" id="small">x</button><div id="wide">home.title</div><p>Việc của tôi</p>')
    document.querySelector('#wide').style.width = '2000px'`)
  const faults = (await faultsAtEverySize(page, 'en')).filter(fault => fault.startsWith('phone'))
  expect(faults).toContainEqual(expect.stringContaining('button-name'))
  expect(faults).toContainEqual(expect.stringMatching(/"Save" is only \d+ x \d+/))
  expect(faults).toContainEqual(expect.stringMatching(/the screen is 2\d\d\d wide in a window of 390/))
  expect(faults).toContain('phone, en: not in en: "home.title"')
  expect(faults).toContain('phone, en: not in en: "Việc của tôi"')
})
