import { answer } from '../../platform/http/route.ts'
import * as contract from './contract.ts'
import * as views from './views.ts'

export const routes = [
  answer(contract.listEntries, views.listEntries),
  answer(contract.readLog, views.readLog),
  answer(contract.verifyLog, views.verifyLog),
  answer(contract.exportLog, views.exportLog),
  answer(contract.readProof, views.readProof),
  answer(contract.readBackups, views.readBackups),
]
