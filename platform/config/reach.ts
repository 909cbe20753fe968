import type { Obstacle } from '../refused.ts'
import type { Config } from './config.ts'

/** Whether only this machine can get in. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host)
}

/**
 * What stands in the way of serving as configured: passwords and personal data never cross a network in the clear.
 * Encryption is ours (`encrypted`: there is a certificate, from files or made by `tls`) or a proxy's in front of us;
 * only a trial may do without.
 */
export function obstacleToServing(
  { host, trial, publicUrl }: Pick<Config, 'host' | 'trial' | 'publicUrl'>,
  encrypted: boolean,
): Obstacle | undefined {
  if (isLoopback(host) || encrypted || trial || publicUrl?.startsWith('https:')) return undefined
  return { code: 'config.plain_http', status: 500, facts: { host } }
}
