import 'reflect-metadata'
import * as x509 from '@peculiar/x509'
import { createPrivateKey, type webcrypto, X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'

/** A certificate and its key as PEM texts. */
export interface Identity {
  cert: string
  key: string
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const yearsOfAuthority = 10
// Browsers refuse server certificates that are valid for longer.
const daysOfServer = 397

/** Makes an authority for one hall's own network: devices that trust it trust this hall's server and nothing else of ours. */
export async function makeAuthority(organisation: string, now: Date): Promise<Identity> {
  const keys = await newKeys()
  const cert = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: [{ CN: ['Plenum local authority'] }, { O: [organisation] }],
    notBefore: now,
    notAfter: later(now, yearsOfAuthority * 365),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { cert: pem(cert), key: await keyText(keys.privateKey) }
}

/** Makes a server's certificate for these names and addresses, signed by the authority. */
export async function makeServerCertificate(
  authority: Identity,
  hosts: readonly string[],
  now: Date,
): Promise<Identity> {
  const keys = await newKeys()
  const issuer = new x509.X509Certificate(authority.cert)
  const cert = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: [{ CN: [hosts[0] ?? 'plenum'] }],
    issuer: issuer.subject,
    notBefore: now,
    notAfter: later(now, daysOfServer),
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey: await keyOf(authority.key),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(hosts.map(host => ({ type: isIP(host) ? 'ip' : 'dns', value: host }))),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { cert: pem(cert) + authority.cert, key: await keyText(keys.privateKey) }
}

/** What an operator should know of a certificate file: for whom, until when, and whether the key belongs to it. */
export function describeCertificate({ cert, key }: Identity) {
  const read = new X509Certificate(cert)
  return {
    hosts: (read.subjectAltName ?? '').split(', ').map(name => name.replace(/^(DNS|IP Address):/, '')),
    until: new Date(read.validTo).toISOString(),
    fingerprint: read.fingerprint256,
    keyFits: keyBelongs(read, key),
  }
}

function keyBelongs(cert: X509Certificate, key: string): boolean {
  try {
    return cert.checkPrivateKey(createPrivateKey(key))
  } catch {
    return false
  }
}

function pem(cert: x509.X509Certificate): string {
  return `${cert.toString('pem')}\n`
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}

async function keyText(key: webcrypto.CryptoKey): Promise<string> {
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', key))
  return `-----BEGIN PRIVATE KEY-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END PRIVATE KEY-----\n`
}

function keyOf(pem: string): Promise<webcrypto.CryptoKey> {
  const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
  return crypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign'])
}

function serialNumber(): string {
  // A positive number, so the highest bit is off.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[0] = (bytes[0] ?? 0) & 0x7f
  return Buffer.from(bytes).toString('hex')
}

function later(from: Date, days: number): Date {
  return new Date(from.getTime() + days * 24 * 60 * 60 * 1000)
}
