import { X509Certificate } from 'node:crypto'
import { createServer, get } from 'node:https'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { describeCertificate, makeAuthority, makeServerCertificate } from './certificate.ts'

const now = new Date()
const authority = await makeAuthority('Hội trường thử nghiệm', now)

test("a device that trusts the hall's authority reaches its server by name and by address", async () => {
  const server = await makeServerCertificate(authority, ['localhost', '127.0.0.1'], now)
  const https = createServer(server, (_, response) => response.end('here'))
  await new Promise<void>(resolve => https.listen(0, '127.0.0.1', resolve))
  const { port } = https.address() as AddressInfo
  const reach = (host: string, ca?: string) =>
    new Promise<string>(resolve => {
      get({ host, port, family: 4, ...(ca && { ca }) }, response => {
        response.resume()
        resolve(String(response.statusCode))
      }).on('error', (error: NodeJS.ErrnoException) => resolve(String(error.code)))
    })
  expect(await reach('localhost', authority.cert)).toBe('200')
  expect(await reach('127.0.0.1', authority.cert)).toBe('200')
  expect(await reach('localhost')).not.toBe('200')
  https.close()
})

test('the authority signs servers and nothing below them', async () => {
  const root = new X509Certificate(authority.cert)
  expect(root.ca).toBe(true)
  const server = new X509Certificate((await makeServerCertificate(authority, ['hall.lan'], now)).cert)
  expect(server.ca).toBe(false)
  expect(server.checkIssued(root)).toBe(true)
  expect(server.checkHost('hall.lan')).toBe('hall.lan')
  expect(server.checkHost('elsewhere.lan')).toBeUndefined()
})

test('a key that does not belong to its certificate is noticed', async () => {
  const other = await makeAuthority('Khác', now)
  expect(describeCertificate({ cert: authority.cert, key: other.key }).keyFits).toBe(false)
  expect(describeCertificate(authority).keyFits).toBe(true)
  expect(describeCertificate({ cert: authority.cert, key: 'nothing' }).keyFits).toBe(false)
})
