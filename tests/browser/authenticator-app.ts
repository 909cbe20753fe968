import type { Page } from 'playwright-core'
import { codeFrom } from '../authenticator.ts'

/** A phone with an authenticator app that was given a key; answers the code that it shows now. */
export type App = (stepsLater?: number) => string

/** Reads the key from the screen, as somebody does who cannot scan, and proves that the app has it. */
export async function enrol(page: Page): Promise<App> {
  const line = page.getByText('Không quét được? Nhập tay:')
  const key = (await line.locator('span').innerText()).replaceAll(/\s/g, '')
  const app: App = (stepsLater = 0) => codeFrom(`otpauth://totp/plenum?secret=${key}`, stepsLater)
  await page.getByLabel(/^Mã 6 chữ số ứng dụng đang hiện/).fill(app())
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  return app
}
