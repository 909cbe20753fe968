import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** A mail server that keeps what it is given. */
export interface PostOffice {
  url: string
  /** What was taken in: the envelope's recipient and the whole message. */
  letters: { to: string; message: string }[]
  /** Answers the next recipients with this status instead of taking their letters. */
  refuseWith: (status: number | undefined) => void
  close: () => Promise<void>
}

/** Opens a mail server on this machine that speaks as much SMTP (RFC 5321) as a sender needs. */
export async function openPostOffice(): Promise<PostOffice> {
  const letters: PostOffice['letters'] = []
  let refusal: number | undefined
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    serve(socket, letters, () => refusal)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    refuseWith: status => {
      refusal = status
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function serve(socket: Socket, letters: PostOffice['letters'], refusal: () => number | undefined): void {
  let to = ''
  let message: string[] | undefined
  const say = (line: string) => socket.write(`${line}\r\n`)

  function command(line: string): void {
    const [verb = '', argument = ''] = line.split(/[ :]+/)
    const refused = refusal()
    if (verb === 'RCPT' && refused) say(`${refused} nobody called <secret@example.vn> here`)
    else if (verb === 'DATA') {
      message = []
      say('354 go on')
    } else if (verb === 'QUIT') {
      say('221 bye')
      socket.end()
    } else {
      if (verb === 'RCPT') to = /<(.*)>/.exec(line)?.[1] ?? argument
      say('250 yes')
    }
  }

  say('220 post office')
  let rest = ''
  socket.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (!message) command(line)
      else if (line === '.') {
        letters.push({ to, message: message.join('\n') })
        message = undefined
        say('250 kept')
      } else message.push(line)
    }
  })
  socket.on('error', () => {})
}
