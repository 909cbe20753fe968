/** What the tests of this folder ask for. */
export function sum(one: number, other: number): number {
  return one + other
}

export function forever(): never {
  for (;;);
}

export function fill(): unknown[] {
  const all: unknown[] = []
  for (;;) all.push(Array.from({ length: 1_000 }, () => ({})))
}

export function fall(): never {
  throw new Error('it fell')
}
