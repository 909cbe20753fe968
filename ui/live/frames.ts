/** One server-sent event; `name` is empty for a bare heartbeat that only moves the id on. */
export interface Frame {
  id: string | undefined
  name: string
  data: string
}

/**
 * Reads server-sent events (WHATWG HTML, "Interpreting an event stream") out of a stream of text, wherever the network cuts it.
 * Answers a function that takes the next piece and gives the events that are whole by now.
 */
export function frameReader(): (text: string) => Frame[] {
  let rest = ''
  return text => {
    const blocks = (rest + text).split('\n\n')
    rest = blocks.pop() ?? ''
    return blocks.map(readBlock)
  }
}

function readBlock(block: string): Frame {
  const frame: Frame = { id: undefined, name: '', data: '' }
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const value = line.slice(colon + 1).replace(/^ /, '')
    const field = line.slice(0, colon)
    if (field === 'id') frame.id = value
    if (field === 'event') frame.name = value
    if (field === 'data') frame.data += value
  }
  return frame
}
