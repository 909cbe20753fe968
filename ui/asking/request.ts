import type { Endpoint } from '../../platform/http/contract.ts'

/** An endpoint's address and body for one flat input: each field goes where the contract says it belongs. */
export function requestOf(
  endpoint: Endpoint,
  input: Readonly<Record<string, unknown>>,
): { url: string; body?: string } {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])))
  const query = new URLSearchParams()
  const body: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined || name in endpoint.params.shape) continue
    if (name in endpoint.query.shape) query.set(name, `${value as string | number | boolean}`)
    else body[name] = value
  }
  const asked = query.toString()
  const url = `/api${path}${asked && '?'}${asked}`
  const sendsBody = endpoint.method !== 'GET' && Object.keys(endpoint.body.shape).length > 0
  return sendsBody ? { url, body: JSON.stringify(body) } : { url }
}

/** A key that no other request has; works without https too, where `randomUUID` does not exist. */
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
