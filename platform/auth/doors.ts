import type { Door } from './door.ts'
import { authenticatorDoors } from './with-authenticator.ts'
import { codeDoors } from './with-code.ts'
import { deviceDoors } from './with-device.ts'
import { linkDoors } from './with-link.ts'
import { passkeyDoors } from './with-passkey.ts'
import { passwordDoors } from './with-password.ts'

/** Every door. What is not in this list cannot be reached, whatever the sign-in library brings along. */
export const doors: readonly Door[] = [
  ...passwordDoors,
  ...codeDoors,
  ...authenticatorDoors,
  ...passkeyDoors,
  ...linkDoors,
  ...deviceDoors,
]
