import { parentPort, workerData } from 'node:worker_threads'
import { nothingToHandOver } from '../listen.ts'
import type { MachineSource, PageRead } from '../reading.ts'
import { recognise, startMachine } from './recognise.ts'
import { openSheets } from './sheets.ts'

/** What the thread says: how large a page is, then what stands on it. */
export type OcrSaid = { width: number; height: number } | { page: PageRead }

const { source, language } = workerData as { source: MachineSource; language: string }
const machine = startMachine(language)
const sheets = openSheets(source)

// One page is asked for after the other, so nothing here runs twice at once.
parentPort?.on('message', (number: number) => void read(number))

async function read(number: number): Promise<void> {
  const sheet = await (await sheets).sheet(number)
  say({ width: sheet.width, height: sheet.height })
  say({ page: await recognise(await machine, number, sheet) })
}

function say(said: OcrSaid): void {
  parentPort?.postMessage(said, nothingToHandOver)
}
