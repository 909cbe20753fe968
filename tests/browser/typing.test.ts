import { expect } from 'vitest'
import { composing, retyping } from './keyboards.ts'
import { screenOf, settled } from './screens.ts'
import { testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })
const keyboards = [
  { name: 'that composes', type: composing },
  { name: 'that takes letters back and types them again', type: retyping },
]

test.for(keyboards)('names are typed, searched and saved with a keyboard $name', async ({ type }, { stage }) => {
  const page = await stage.seat('clerk', { at: '/people' })
  await page.getByRole('button', { name: 'Thêm người' }).click()
  const dialog = page.getByRole('dialog')
  const name = type === composing ? ['Đặng', 'Thị Ngọc', 'Phượng'] : ['Đường', 'Thế', 'Khiêm']
  for (const [place, label] of [/^Họ/, /^Tên đệm/, /^Tên \*|^Tên$/].entries()) {
    await dialog.getByLabel(label).focus()
    await type(page, name[place] ?? '')
    expect(await dialog.getByLabel(label).inputValue()).toBe(name[place])
  }
  await dialog.getByRole('button', { name: 'Thêm người' }).click()
  await page.getByRole('heading', { name: name.join(' '), level: 1 }).waitFor()

  await page.goto('/people')
  await page.getByLabel(/^Tìm theo họ tên/).focus()
  await type(page, name.join(' '))
  await expect.poll(() => page.getByRole('row').getByRole('link').allInnerTexts()).toEqual([name.join(' ')])
})

test.for(keyboards)(
  'the tree is filtered while a word is still being typed with a keyboard $name',
  async ({ type }, { stage }) => {
    const page = await stage.seat('member', { at: '/bodies' })
    await page.getByLabel(/^Lọc theo tên/).focus()
    await type(page, 'trường bách')
    await page.getByText('1 trong 98 tổ chức').waitFor()
  },
)

test('the key that accepts a composed word does not go where the finder would lead', async ({ stage }) => {
  const page = await stage.seat('member')
  await settled(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
  await composing(page, 'Văn phòng')
  await page.getByRole('option').first().waitFor()
  const debug = await page.context().newCDPSession(page)
  await debug.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Enter' })
  await page.getByRole('option').first().waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/(people|bodies)\//)
})

test('letters whose marks are apart, as some keyboards send them, find and name the same', async ({ stage }) => {
  const page = await stage.seat('clerk', { at: await screenOf(stage, 'bodies', 'DUK-VP') })
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  await page.getByLabel(/^Tên/).fill('Văn phòng Khối'.normalize('NFD'))
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('heading', { name: 'Văn phòng Khối', level: 1, exact: true }).waitFor()
  await page.goto('/bodies')
  await page.getByLabel(/^Lọc theo tên/).fill('phòng khối'.normalize('NFD'))
  await page.getByText('1 trong 98 tổ chức').waitFor()
})
