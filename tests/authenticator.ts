import { createHash, createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { messageToSign } from '../platform/auth/device-proof.ts'

/** The code that an authenticator app shows now for an `otpauth:` address (RFC 6238: SHA-1, six digits, 30 seconds). */
export function codeFrom(uri: string, offsetSteps = 0): string {
  const secret = fromBase32(new URL(uri).searchParams.get('secret') ?? '')
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + offsetSteps))
  const mac = createHmac('sha1', secret).update(step).digest()
  const at = mac.readUInt8(mac.length - 1) & 15
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** What a browser makes for a member's device: a key that it cannot give away. */
export function browserKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const
  return {
    key: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    sign: (deviceId: string, challenge: string) =>
      sign('sha256', Buffer.from(messageToSign(deviceId, challenge)), key).toString('base64url'),
  }
}

interface Ceremony {
  challenge: string
}

/** A security key in software, as WebAuthn level 2 describes one that gives no attestation. */
export function softKey({ rpId = 'localhost', origin = 'http://localhost:4000', verifiesUser = true } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  const flags = (verifiesUser ? 0x04 : 0) | 0x01
  let counter = 0

  function authenticatorData(attested: Buffer): Buffer {
    counter += 1
    const head = Buffer.from([flags | (attested.length > 0 ? 0x40 : 0), 0, 0, 0, counter])
    return Buffer.concat([createHash('sha256').update(rpId).digest(), head, attested])
  }
  function clientData(type: string, { challenge }: Ceremony): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  }
  const shared = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' }
  return {
    make: (options: Ceremony) => {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      const point = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]
      // A COSE key in CBOR: {1: 2, 3: -7, -1: 1, -2: x, -3: y}.
      const cose = Buffer.concat([hex('a5010203262001215820'), point[0] ?? hex(''), hex('225820'), point[1] ?? hex('')])
      const data = authenticatorData(Buffer.concat([Buffer.alloc(16), hex('0010'), id, cose]))
      // {fmt: 'none', attStmt: {}, authData: data}
      const attestation = Buffer.concat([
        hex('a363666d74646e6f6e656761747453746d74a068617574684461746158'),
        Buffer.from([data.length]),
        data,
      ])
      const response = {
        clientDataJSON: clientData('webauthn.create', options).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      }
      return { ...shared, response, clientExtensionResults: {} }
    },
    use: (options: Ceremony) => {
      const data = authenticatorData(Buffer.alloc(0))
      const client = clientData('webauthn.get', options)
      const signature = sign('sha256', Buffer.concat([data, createHash('sha256').update(client).digest()]), privateKey)
      const response = {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      }
      return { ...shared, response, clientExtensionResults: {} }
    },
  }
}

function hex(text: string): Buffer {
  return Buffer.from(text, 'hex')
}

function fromBase32(text: string): Buffer {
  const bits = text
    .split('')
    .map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}
