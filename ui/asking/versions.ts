/** Which of two versions of a field is kept. */
export type Side = 'theirs' | 'mine'

/** The choice by the name of the field. */
export type Sides = Readonly<Record<string, Side>>

export type NameIn<Fields> = keyof Fields & string

/** The fields in which two versions differ, in the order of the first. */
export function differing<Fields extends object>(one: Fields, other: Fields): NameIn<Fields>[] {
  return namesIn(one).filter(name => one[name] !== other[name])
}

/**
 * Which side is kept of each field when somebody else saved meanwhile: what this person changed stays as they typed it, what
 * they left alone becomes what was saved, unless they decide otherwise.
 */
export function sidesOf<Fields extends object>(opened: Fields, mine: Fields, decided: Sides): Sides {
  const usual = (name: NameIn<Fields>): Side => (opened[name] === mine[name] ? 'theirs' : 'mine')
  return Object.fromEntries(namesIn(opened).map(name => [name, decided[name] ?? usual(name)]))
}

/** What has to be sent so that the saved version becomes the chosen one: only the fields that change. */
export function changeTo<Fields extends object>(theirs: Fields, mine: Fields, sides: Sides): Partial<Fields> {
  const kept = differing(theirs, mine).filter(name => sides[name] !== 'theirs')
  return Object.fromEntries(kept.map(name => [name, mine[name]])) as Partial<Fields>
}

function namesIn<Fields extends object>(fields: Fields): NameIn<Fields>[] {
  return Object.keys(fields) as NameIn<Fields>[]
}
