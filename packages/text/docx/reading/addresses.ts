/** An address that may be followed from a page; scripts and files of the writer's machine are not kept. */
export function safeAddress(address: string | undefined): string | undefined {
  return address !== undefined && /^(?:https?:\/\/|mailto:)/i.test(address) ? address : undefined
}
