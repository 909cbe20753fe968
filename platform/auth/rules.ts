/** For whom a second factor is compulsory: whoever administers or signs. */
export function needsSecondFactor(roles: readonly string[]): boolean {
  return roles.includes('administrator') || roles.includes('signer')
}
