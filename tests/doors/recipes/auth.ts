import { codeFrom, softKey } from '../../authenticator.ts'
import { makeAccount, password, visitor, type Visitor } from '../../visitor.ts'
import type { Kitchen, Recipe, Recipes } from '../kitchen.ts'

/** Everybody here brings their own browser, for what counts at these doors is how one came in. */
const byVisitor = (make: (kitchen: Kitchen) => ReturnType<Recipe['make']>): Recipe => ({ who: 'guest', make })

export const auth: Recipes = {
  'POST /auth/sign-in': byVisitor(async ({ hall }) => {
    const { login } = await makeAccount(hall)
    return { body: { login, password } }
  }),
  'POST /auth/second-factor': byVisitor(async kitchen => {
    const { uri, again } = await withAuthenticator(kitchen)
    return { ...(await again()), body: { code: codeFrom(uri, 1) } }
  }),
  'POST /auth/recovery-code': byVisitor(async kitchen => {
    const { recoveryCodes, again } = await withAuthenticator(kitchen)
    return { ...(await again()), body: { code: recoveryCodes[0] } }
  }),
  'POST /auth/sign-out': byVisitor(async kitchen => cookiesOf((await signedIn(kitchen)).browser)),
  'POST /auth/password': byVisitor(async kitchen => {
    const { browser } = await signedIn(kitchen)
    return { ...cookiesOf(browser), body: { current: password, password: 'another good password' } }
  }),
  'POST /auth/authenticator': byVisitor(async kitchen => {
    const { browser } = await signedIn(kitchen)
    return { ...cookiesOf(browser), body: { password } }
  }),
  'POST /auth/authenticator/confirm': byVisitor(async kitchen => {
    const { browser } = await signedIn(kitchen)
    const { body } = await browser.post('/auth/authenticator', { password })
    return { ...cookiesOf(browser), body: { code: codeFrom(String(body['uri']), 1) } }
  }),
  'POST /auth/authenticator/remove': byVisitor(async kitchen => {
    const { browser } = await withAuthenticator(kitchen)
    return { ...cookiesOf(browser), body: { password } }
  }),
  'POST /auth/recovery-codes': byVisitor(async kitchen => {
    const { browser } = await withAuthenticator(kitchen)
    return { ...cookiesOf(browser), body: { password } }
  }),
  'POST /auth/passkeys/prepare': byVisitor(async kitchen => cookiesOf((await signedIn(kitchen)).browser)),
  'POST /auth/passkeys': byVisitor(async kitchen => {
    const { browser } = await signedIn(kitchen)
    const response = softKey().make(await challengeFrom(browser, '/auth/passkeys/prepare'))
    return { ...cookiesOf(browser), body: { response, name: 'Máy của tôi' } }
  }),
  'DELETE /auth/passkeys/{id}': byVisitor(async kitchen => {
    const { browser, id } = await withPasskey(kitchen)
    return { ...cookiesOf(browser), params: { id } }
  }),
  'POST /auth/passkey/challenge': byVisitor(() => ({})),
  'POST /auth/passkey/sign-in': byVisitor(async kitchen => {
    const { key } = await withPasskey(kitchen)
    const browser = visitor(kitchen.hall)
    const response = key.use(await challengeFrom(browser, '/auth/passkey/challenge'))
    return { ...cookiesOf(browser), body: { response } }
  }),
}

function cookiesOf({ cookies }: Visitor) {
  return { headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } }
}

async function signedIn({ hall }: Kitchen, login?: string) {
  const known = login ?? (await makeAccount(hall)).login
  const browser = visitor(hall)
  await browser.post('/auth/sign-in', { login: known, password })
  return { browser, login: known }
}

async function withAuthenticator(kitchen: Kitchen) {
  const { browser, login } = await signedIn(kitchen)
  const { body } = await browser.post('/auth/authenticator', { password })
  const uri = String(body['uri'])
  // The present code, so that the next one is left for what the recipe is of; it is taken half a minute early, too.
  await browser.post('/auth/authenticator/confirm', { code: codeFrom(uri) })
  const again = async () => cookiesOf((await signedIn(kitchen, login)).browser)
  return { browser, uri, recoveryCodes: body['recoveryCodes'] as string[], again }
}

async function withPasskey(kitchen: Kitchen) {
  const { browser } = await signedIn(kitchen)
  const key = softKey()
  const response = key.make(await challengeFrom(browser, '/auth/passkeys/prepare'))
  const { body } = await browser.post('/auth/passkeys', { response, name: 'Khoá' })
  return { browser, key, id: String(body['id']) }
}

async function challengeFrom(browser: Visitor, path: string): Promise<{ challenge: string }> {
  const { body } = await browser.post(path)
  return body['options'] as { challenge: string }
}
