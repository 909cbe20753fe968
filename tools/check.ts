import { fileURLToPath } from 'node:url'
import { runSteps } from './check/run-steps.ts'
import { stepsFor } from './check/steps.ts'

const failed = await runSteps(stepsFor(fileURLToPath(new URL('..', import.meta.url))), line => console.log(line))
process.exitCode = failed > 0 ? 1 : 0
