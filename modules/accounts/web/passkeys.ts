import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import type { Heard } from '../../../ui/asking/problem.ts'

type Ceremony = Record<string, unknown>

/** Whether this browser can use passkeys here at all: they need https or the machine itself. */
export function passkeysWork(): boolean {
  return isSecureContext && typeof PublicKeyCredential === 'function'
}

/** The person, the browser or the device said no; nobody else learns which. */
export const cancelled: Heard = { code: 'passkey.cancelled', status: 0 }

/** Lets the person choose a passkey; undefined when they do not. */
export async function showPasskey(options: Ceremony): Promise<Ceremony | undefined> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON
  return startAuthentication({ optionsJSON }).then(asCeremony, notMade)
}

/** Makes a passkey on this device; undefined when the person does not want to. */
export async function makePasskey(options: Ceremony): Promise<Ceremony | undefined> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON
  return startRegistration({ optionsJSON }).then(asCeremony, notMade)
}

function asCeremony(response: object): Ceremony {
  return { ...response }
}

function notMade(): undefined {
  return undefined
}
