/** A log line for a person at a terminal: time, level unless it is plain information, event, facts; frames below. */
export function prettyLine(json: string): string {
  const { time, level, event, frames, ...facts } = JSON.parse(json) as Record<string, unknown>
  const said = Object.entries(facts).map(([name, fact]) => `${name}=${plain(fact)}`)
  const clock = String(time).slice(11, 19)
  const alarm = level === 'info' ? '' : `${plain(level).toUpperCase()} `
  const below = Array.isArray(frames) ? frames.map(frame => `\n    at ${plain(frame)}`) : []
  return `${clock} ${alarm}${[plain(event), ...said].join(' ')}${below.join('')}\n`
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
