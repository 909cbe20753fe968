import type { Pairing } from '../comparing/pairing.ts'
import type { MakeId } from '../model.ts'

/** The id of each provision that came back, by place: ours for ours, its own for a new one, and none twice. */
export function idsAfter({ a, b, ofB }: Pairing, makeId: MakeId): string[] {
  const taken = new Set(a.provisions.map(({ id }) => id))
  return b.provisions.map(({ id }, inB) => {
    const ours = a.provisions[ofB[inB] ?? -1]
    if (ours) return ours.id
    const free = taken.has(id) ? makeId() : id
    taken.add(free)
    return free
  })
}
