import type { Entry } from '../work/happening.ts'
import type { Change, Count, Told } from './contract.ts'

/** A position in the journal, valid in one epoch only. As an event id it is written `epoch.position`. */
export interface Place {
  epoch: string
  position: number
}

/** Reads an event id; undefined when it is none of ours. */
export function placeIn(id: string): Place | undefined {
  const match = /^([\w-]{1,64})\.(\d{1,15})$/.exec(id)
  return match?.[1] === undefined ? undefined : { epoch: match[1], position: Number(match[2]) }
}

/** A happening with what became of it. */
export function changeFrame(epoch: string, entry: Entry, changes: readonly Change[], sayWho: boolean): Buffer {
  const { position, name, subjectId, facts, actorId, onBehalfOf } = entry
  const told: Told = {
    position,
    name,
    subject: subjectId,
    facts,
    changes: [...changes],
    ...(sayWho && { actor: actorId, onBehalfOf }),
  }
  return frame('change', told, { epoch, position })
}

/** The first word to a browser that knows nothing yet: what it asks for from now on is at least as new as this place. */
export function helloFrame(place: Place): Buffer {
  return frame('hello', {}, place)
}

/** What the browser knows cannot be brought up to date piece by piece: it asks for everything again. */
export function resetFrame(place: Place): Buffer {
  return frame('reset', {}, place)
}

/** A counter has no place: whoever missed it gets the next one. */
export function countFrame(count: Count): Buffer {
  return frame('count', count)
}

/** Keeps the line open and moves the browser's last event id on, so that a quiet reader has little to catch up. */
export function heartbeatFrame({ epoch, position }: Place): Buffer {
  return Buffer.from(`:\nid: ${epoch}.${position}\n\n`)
}

/** Tells the browser how long to wait before it connects again. */
export function retryFrame(milliseconds: number): Buffer {
  return Buffer.from(`retry: ${milliseconds}\n\n`)
}

function frame(event: string, payload: object, place?: Place): Buffer {
  const id = place ? `id: ${place.epoch}.${place.position}\n` : ''
  return Buffer.from(`${id}event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`)
}
