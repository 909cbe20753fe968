import type { Hearings } from '../../../ui/live/hearing.ts'
import {
  listAccounts,
  listAssistance,
  listDevices,
  listPasskeys,
  listSessions,
  listTokens,
  readAccount,
  readMe,
} from '../contract.ts'

const seen = [readMe, listAccounts, readAccount]

export const hearings: Hearings = {
  account: { refreshes: [...seen, listSessions, listDevices] },
  session: { refreshes: [listSessions] },
  device: { refreshes: [listDevices, ...seen] },
  link: { refreshes: [readAccount, listDevices] },
  passkey: { refreshes: [listPasskeys, readAccount] },
  second_factor: { refreshes: seen },
  token: { refreshes: [listTokens] },
  assistant: { refreshes: [listAssistance, readMe] },
  assistance: { refreshes: [listAssistance, readMe] },
}
