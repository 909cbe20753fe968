const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** A key pair whose private half never leaves this browser; undefined where there is no WebCrypto (plain http on a LAN). */
export async function newDeviceKey(): Promise<{ publicKey: string; privateKey: CryptoKey } | undefined> {
  if (!isSecureContext) return undefined
  const pair = await crypto.subtle.generateKey(curve, false, ['sign', 'verify'])
  const publicKey = base64(await crypto.subtle.exportKey('spki', pair.publicKey))
  return { publicKey, privateKey: pair.privateKey }
}

/** Signs a challenge as the server checks it: the purpose, the device and the challenge, a line each; base64url. */
export async function signChallenge(privateKey: CryptoKey, deviceId: string, challenge: string): Promise<string> {
  const message = new TextEncoder().encode(`plenum device sign-in\n${deviceId}\n${challenge}`)
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, message)
  return base64(signature).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
}
