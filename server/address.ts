import { readFile } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { type Config, isLoopback, obstacleToServing } from '../platform/config/index.ts'
import type { DataFolder } from '../platform/data-folder/index.ts'
import { refuse, refuseIf } from '../platform/refused.ts'
import { describeCertificate, type Identity } from '../platform/tls/certificate.ts'

export interface Address {
  /** What people type. */
  publicUrl: string
  /** Whether other machines can reach it. */
  onNetwork: boolean
}

/** The certificate that this Plenum shows: the configured files, or those that `plenum tls` left with the keys. */
export async function identityFor({ tls }: Config, { keys }: DataFolder): Promise<Identity | undefined> {
  const files = tls ?? { certificate: join(keys, 'server.crt'), key: join(keys, 'server.key') }
  const [cert, key] = await Promise.all([readText(files.certificate), readText(files.key)])
  if (cert !== undefined && key !== undefined) return { cert, key }
  if (tls)
    refuse({
      code: 'operator.file_unreadable',
      status: 404,
      facts: { file: cert === undefined ? tls.certificate : tls.key },
    })
  return undefined
}

/** The address people use. Refuses plain http on a network, where passwords would be readable, except in trial mode. */
export function addressOf(config: Config, identity: Identity | undefined, port: number): Address {
  const { host } = config
  refuseIf(obstacleToServing(config, identity !== undefined))
  const scheme = identity ? 'https' : 'http'
  const name = identity ? certifiedHost(identity) : reachableHost(host)
  const standard = port === (identity ? 443 : 80)
  return {
    publicUrl: config.publicUrl ?? `${scheme}://${name}${standard ? '' : `:${port}`}`,
    onNetwork: !isLoopback(host),
  }
}

function certifiedHost(identity: Identity): string {
  const { hosts } = describeCertificate(identity)
  return hosts.find(host => /[a-z]/i.test(host)) ?? hosts[0] ?? 'localhost'
}

/** Listening everywhere, the first address of this machine on a network is what others can type. */
function reachableHost(host: string): string {
  if (isLoopback(host)) return 'localhost'
  if (host !== '0.0.0.0' && host !== '::') return host
  const outward = Object.values(networkInterfaces())
    .flat()
    .find(face => face && !face.internal && face.family === 'IPv4')
  return outward?.address ?? 'localhost'
}

function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}
