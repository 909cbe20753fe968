import type { Balloon, Picture, Proposal, Provision, TextDocument } from '../../model.ts'

/** What a part being written points at, by its ids. */
export interface Relations {
  add: (kind: string, target: string, outside?: boolean) => string
  list: () => { id: string; kind: string; target: string; outside: boolean }[]
}

/** What is known while a document is being written. */
export interface Writer {
  document: TextDocument
  relations: Relations
  /** Ids of bookmarks, tracked changes and moves: each once in the file. */
  nextId: () => number
  /** Names of the media parts by the key of the picture. */
  media: Map<string, { name: string; picture: Picture }>
  notes: NoteNumbers
  proposals: ReadonlyMap<string, Proposal[]>
  /** Moves that arrive in a provision. */
  arrivals: ReadonlyMap<string, Proposal[]>
  moveNames: ReadonlyMap<Proposal, string>
  balloons: ReadonlyMap<string, Hung[]>
  /** Ids that a bookmark carries already. */
  carried: Set<string>
}

/** A balloon with the number that it has in the file. */
export interface Hung {
  balloon: Balloon
  number: number
}

interface NoteNumbers {
  /**
   * The number of a footnote in the file and whether it is printed as the program counts; undefined when there is no
   * such note.
   */
  call: (id: string, mark: string) => { number: number; counted: boolean } | undefined
  called: () => { number: number; provision: Provision }[]
}

export function newRelations(): Relations {
  const known = new Map<string, { id: string; kind: string; target: string; outside: boolean }>()
  return {
    add(kind, target, outside = false) {
      const key = `${kind} ${target}`
      const relation = known.get(key) ?? { id: `rId${known.size + 1}`, kind, target, outside }
      known.set(key, relation)
      return relation.id
    },
    list: () => [...known.values()],
  }
}

/**
 * Numbers notes in the order in which they are called. A note that is called twice is printed where it is called
 * first.
 */
export function numberNotes(provisions: readonly Provision[]): NoteNumbers {
  const notes = new Map(provisions.filter(({ kind }) => kind === 'footnote').map(each => [each.id, each]))
  const called = new Map<string, { number: number; provision: Provision }>()
  let counted = 0
  return {
    call(id, mark) {
      const provision = notes.get(id)
      if (!provision || called.has(id)) return undefined
      const number = called.size + 1
      called.set(id, { number, provision })
      const follows = mark === String(counted + 1)
      if (follows) counted += 1
      return { number, counted: follows }
    },
    called: () => [...called.values()],
  }
}
