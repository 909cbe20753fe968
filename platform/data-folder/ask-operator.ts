import { connect, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { refuse } from '../refused.ts'
import { unless } from './disk-faults.ts'
import type { DataFolder } from './open.ts'
import { asLine, operatorPlace, type OperatorLine, type OperatorQuestion } from './operator-line.ts'
import { isPrivateFolderOf } from './short-folder.ts'

interface Options {
  progress?: (step: unknown) => void
}

/**
 * Asks the server that runs on this folder. Undefined when none runs, so that the caller opens the data itself; refused
 * with the server's own obstacle, or with `operator.gone` when it stopped before it answered.
 */
export async function askOperator(
  folder: DataFolder,
  question: OperatorQuestion,
  { progress = () => {} }: Options = {},
): Promise<{ result: unknown } | undefined> {
  const socket = await reach(folder)
  if (!socket) return undefined
  try {
    socket.write(asLine(question))
    for await (const line of createInterface({ input: socket })) {
      const message = JSON.parse(line) as OperatorLine
      if ('obstacle' in message) refuse(message.obstacle)
      if ('result' in message) return message
      progress(message.progress)
    }
    return refuse({ code: 'operator.gone', status: 503 })
  } finally {
    socket.destroy()
  }
}

/** In a shared temporary folder anybody may listen, so whoever is not us is nobody. */
async function reach(folder: DataFolder): Promise<Socket | undefined> {
  const { socket: path, elsewhere } = operatorPlace(folder)
  if (elsewhere && !(await isPrivateFolderOf(elsewhere))) return undefined
  const socket = connect(path)
  const reached = await unless(['ENOENT', 'ECONNREFUSED'], () => once(socket, 'connect'))
  // From here on a broken connection shows as the end of its lines.
  socket.on('error', () => {})
  return reached && socket
}
