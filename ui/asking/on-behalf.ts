const key = 'plenum.for'

/** For whom this tab works: the account that asked for an assistant, or nobody but oneself. */
export function onBehalfOf(): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

/** Works for somebody from now on, in this tab; null works for oneself again. */
export function workFor(principalId: string | null): void {
  if (principalId === null) sessionStorage.removeItem(key)
  else sessionStorage.setItem(key, principalId)
}

/** The header that says so, or that one thing alone is for somebody; see `x-for` in the reference of the API. */
export function behalfHeader(principalId: string | null = onBehalfOf()): Record<string, string> {
  return principalId === null ? {} : { 'x-for': principalId }
}
