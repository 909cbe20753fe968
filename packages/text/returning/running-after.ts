import { withoutNoise } from '../comparing/tokens.ts'
import type { TextDocument } from '../model.ts'

type Running = TextDocument['running']

/** The page headers and footers that came back; ours where they say the same. */
export function runningAfter(ours: Running, theirs: Running): Running {
  const said = (running: Running) =>
    JSON.stringify([running.headers.map(withoutNoise), running.footers.map(withoutNoise)])
  return said(ours) === said(theirs) ? ours : theirs
}
