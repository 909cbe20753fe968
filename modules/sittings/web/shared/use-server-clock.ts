import { useEffect, useState } from 'react'

/** What time the server has, to the second, so that all screens of a meeting count the same; `asOf` is what it said at `receivedAt`. */
export function useServerClock(asOf: string, receivedAt: number): number {
  const [known, setKnown] = useState({ asOf, ahead: Date.parse(asOf) - receivedAt })
  const [now, setNow] = useState(() => Date.now())
  if (known.asOf !== asOf) setKnown({ asOf, ahead: Date.parse(asOf) - receivedAt })
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(ticking)
  }, [])
  return now + known.ahead
}
