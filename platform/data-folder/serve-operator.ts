import { chmod, rm } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { type Obstacle, Refused } from '../refused.ts'
import type { DataFolder } from './open.ts'
import { asLine, operatorPlace, type OperatorLine, type OperatorQuestion } from './operator-line.ts'
import { makeShortFolder } from './short-folder.ts'

export interface Asked {
  input: unknown
  /** Tells the asker how far the work is; anything that JSON can carry. */
  progress: (step: unknown) => void
  /** Aborted when the asker goes away or the server stops. */
  signal: AbortSignal
}

/** What the running server does for each verb; the answer is anything that JSON can carry. */
export type OperatorHandlers = Readonly<Record<string, (asked: Asked) => Promise<unknown>>>

export interface Operator {
  close: () => Promise<void>
}

interface Options {
  /** Hears of every error that is not a refusal; the asker only learns that there was one. */
  fault: (error: unknown) => void
  /** What an error means to the operator when it is no bug, such as a database that is away. */
  obstacleOf?: (error: Error) => Obstacle | undefined
}

/**
 * Answers the operator's verbs on a socket that only the user who runs Plenum can open. The caller holds the folder's
 * lock, so whatever lies at that place was left by a process that ended.
 */
export async function serveOperator(
  folder: DataFolder,
  handlers: OperatorHandlers,
  options: Options,
): Promise<Operator> {
  const { socket: path, elsewhere } = operatorPlace(folder)
  if (elsewhere) await makeShortFolder(elsewhere)
  if (process.platform !== 'win32') await rm(path, { force: true })
  const askers = new Set<Socket>()
  const server = createServer(asker => {
    askers.add(asker)
    asker.on('close', () => askers.delete(asker))
    // A broken connection shows as its end; without a listener it would end the process.
    asker.on('error', () => {})
    serveAsker(asker, handlers, options).catch(options.fault)
  })
  server.listen(path)
  await once(server, 'listening')
  if (process.platform !== 'win32') await chmod(path, 0o600)
  return { close: () => closeServer(server, askers, elsewhere) }
}

async function serveAsker(asker: Socket, handlers: OperatorHandlers, options: Options): Promise<void> {
  const gone = new AbortController()
  asker.on('close', () => gone.abort())
  const say = (line: OperatorLine) => void asker.write(asLine(line))
  for await (const line of createInterface({ input: asker })) {
    const asked = { progress: (progress: unknown) => say({ progress }), signal: gone.signal }
    say(await answer(line, handlers, asked, options))
  }
}

async function answer(
  line: string,
  handlers: OperatorHandlers,
  telling: Omit<Asked, 'input'>,
  options: Options,
): Promise<OperatorLine> {
  const question = parse(line)
  if (!question) return { obstacle: { code: 'operator.malformed', status: 400 } }
  const handler = Object.hasOwn(handlers, question.verb) ? handlers[question.verb] : undefined
  if (!handler) return { obstacle: { code: 'operator.unknown_verb', status: 404, facts: { verb: question.verb } } }
  try {
    return { result: (await handler({ input: question.input, ...telling })) ?? null }
  } catch (error) {
    return { obstacle: obstacleIn(error, options) }
  }
}

function obstacleIn(error: unknown, { fault, obstacleOf }: Options): Obstacle {
  if (error instanceof Refused) return error.obstacle
  const obstacle = error instanceof Error ? obstacleOf?.(error) : undefined
  if (obstacle) return obstacle
  fault(error)
  return { code: 'server.fault', status: 500 }
}

function parse(line: string): OperatorQuestion | undefined {
  try {
    const { verb, input } = JSON.parse(line) as { verb?: unknown; input?: unknown }
    return typeof verb === 'string' ? { verb, input } : undefined
  } catch {
    return undefined
  }
}

/** The short folder goes too: nobody tidies the system's temporary folder after us. */
async function closeServer(server: Server, askers: Set<Socket>, elsewhere: string | undefined): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  for (const asker of askers) asker.destroy()
  await closed
  if (elsewhere) await rm(elsewhere, { recursive: true, force: true })
}
