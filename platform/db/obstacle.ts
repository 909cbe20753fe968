import type { Obstacle } from '../refused.ts'

/** What stands in the way when PostgreSQL itself said no, or when nobody answered at its address. */
export function databaseObstacle(error: Error): Obstacle | undefined {
  const code = 'code' in error ? String(error.code) : ''
  // PostgreSQL keeps every text but one with a NUL in it.
  if (code === '22021' || code === '22P05') return { code: 'request.malformed', status: 400 }
  if (code === '53100' || code === 'ENOSPC') return { code: 'database.full', status: 507 }
  return isAway(code, error) || isLost(error) ? { code: 'database.unreachable', status: 503 } : undefined
}

/** Not there, going, full of others, or closed to us. */
function isAway(code: string, error: Error): boolean {
  if (/^(08|28|3D000|57P0|53300)/.test(code)) return true
  if (['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)) return true
  // A socket that is missing, and not some file.
  return code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect'
}

function isLost({ message }: Error): boolean {
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    message,
  )
}
