import { parentPort, workerData } from 'node:worker_threads'
import { compileHere } from './compile-here.ts'
import type { Said, Typst } from './typeset.ts'

// The thread in which a text is typeset; it says one thing and is done.
const said: Said = compileHere(workerData as Typst)
parentPort?.postMessage(said, [said.buffer])
