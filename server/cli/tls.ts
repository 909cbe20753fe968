import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DataFolder, openDataFolder, replaceFile, secretFile } from '../../platform/data-folder/index.ts'
import { readConfig } from '../../platform/config/index.ts'
import { refuse } from '../../platform/refused.ts'
import {
  describeCertificate,
  type Identity,
  makeAuthority,
  makeServerCertificate,
} from '../../platform/tls/certificate.ts'
import type { Verb } from './verb.ts'

export const tls: Verb = {
  usage: 'HOST [ADDRESS …] | --cert FILE --key FILE [--json]',
  about: `With a host name (and addresses) it makes an authority once and a certificate signed by it, and prints which file the
devices must trust. With --cert and --key it takes certificate files that you were issued. Passkeys need a host name, an
address alone will not do. Restart Plenum afterwards.

Example: npm run plenum -- tls plenum.hall.lan 192.168.1.10`,
  options: { cert: { type: 'string' }, key: { type: 'string' } },
  async run({ arguments: hosts, options, answer }) {
    const folder = await openDataFolder(readConfig(process.env).folder)
    const { cert, key } = options
    const given = typeof cert === 'string' && typeof key === 'string'
    const identity = given ? await readIdentity(cert, key) : await madeFor(folder, hosts)
    const about = describeCertificate(identity)
    if (!about.keyFits) refuse({ code: 'tls.key_does_not_fit', status: 422 })
    await replaceFile(join(folder.keys, 'server.crt'), identity.cert)
    await replaceFile(join(folder.keys, 'server.key'), identity.key)
    const trust = given ? undefined : join(folder.keys, 'authority.crt')
    answer({ ...about, trust }, describe(about, trust))
  },
}

function describe(about: ReturnType<typeof describeCertificate>, trust: string | undefined): string {
  const named = about.hosts.filter(host => /[a-z]/i.test(host))
  return [
    `Certificate for ${about.hosts.join(', ')}, valid until ${about.until.slice(0, 10)}.`,
    ...(trust ? [`Devices must trust this authority: ${trust}`] : []),
    named.length > 0
      ? `Passkeys work where people open Plenum by the name ${named[0]}.`
      : 'Passkeys need a host name; with addresses alone, passwords and PINs work.',
    'Restart Plenum to use it.',
  ].join('\n')
}

async function madeFor(folder: DataFolder, hosts: readonly string[]): Promise<Identity> {
  if (hosts.length === 0) return refuse({ code: 'tls.host_missing', status: 422 })
  const now = new Date()
  const fresh = await makeAuthority('Plenum', now)
  const kept = JSON.parse(await secretFile(folder, 'authority.json', () => JSON.stringify(fresh))) as Identity
  await replaceFile(join(folder.keys, 'authority.crt'), kept.cert)
  return makeServerCertificate(kept, hosts, now)
}

async function readIdentity(cert: string, key: string): Promise<Identity> {
  const read = (file: string) =>
    readFile(file, 'utf8').catch(() => refuse({ code: 'operator.file_unreadable', status: 404, facts: { file } }))
  return { cert: await read(cert), key: await read(key) }
}
