import type { Stream } from './stream.ts'

/** All live streams of this process, found by audience and by whose rights they rely on. */
export interface Streams {
  /** Lets the stream in; the oldest stream of an account that has too many makes room. */
  add: (stream: Stream) => void
  in: (audience: string, sayWho: boolean) => ReadonlySet<Stream>
  relyingOn: (id: string) => ReadonlySet<Stream>
  /** Every stream, oldest first. */
  all: () => ReadonlySet<Stream>
  /** Ends the stream and forgets it at once, so that nothing more is written to it. */
  end: (stream: Stream) => void
}

const none: ReadonlySet<Stream> = new Set()

export function openStreams(mostPerAccount: number): Streams {
  const everyone = new Set<Stream>()
  const byGroup = new Map<string, Set<Stream>>()
  const byId = new Map<string, Set<Stream>>()

  function remove(stream: Stream): void {
    everyone.delete(stream)
    for (const group of groupsOf(stream)) takeOut(byGroup, group, stream)
    for (const id of stream.admission.reliesOn) takeOut(byId, id, stream)
  }

  function end(stream: Stream): void {
    remove(stream)
    stream.end()
  }

  return {
    add: stream => {
      const { accountId, reliesOn } = stream.admission
      const siblings = [...(byId.get(accountId) ?? none)].filter(other => other.admission.accountId === accountId)
      // A browser that lost its network leaves a dead stream behind, so the newest is always let in.
      if (siblings.length >= mostPerAccount && siblings[0]) end(siblings[0])
      everyone.add(stream)
      for (const group of groupsOf(stream)) putIn(byGroup, group, stream)
      for (const id of reliesOn) putIn(byId, id, stream)
      stream.onClose(() => remove(stream))
    },
    in: (audience, sayWho) => byGroup.get(groupName(audience, sayWho)) ?? none,
    relyingOn: id => byId.get(id) ?? none,
    all: () => everyone,
    end,
  }
}

function groupsOf({ admission: { audiences, sayWho } }: Stream): string[] {
  return audiences.map(audience => groupName(audience, sayWho))
}

/** Readers who are told who acted get other bytes. */
function groupName(audience: string, sayWho: boolean): string {
  return sayWho ? `${audience} who` : audience
}

function putIn(sets: Map<string, Set<Stream>>, key: string, stream: Stream): void {
  const found = sets.get(key)
  if (found) found.add(stream)
  else sets.set(key, new Set([stream]))
}

function takeOut(sets: Map<string, Set<Stream>>, key: string, stream: Stream): void {
  const found = sets.get(key)
  if (found?.delete(stream) && found.size === 0) sets.delete(key)
}
