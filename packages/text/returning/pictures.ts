import { equal } from '../comparing/likewise.ts'
import { pictureKeysOf } from '../comparing/sheet.ts'
import type { Picture, Provision, TextDocument } from '../model.ts'
import type { RenamePicture } from './themselves.ts'

/** Keeps the keys of a file apart from ours where they mean other pictures. */
export function renamingPictures(base: TextDocument, returned: TextDocument): RenamePicture {
  const isFree = (key: string) => !Object.hasOwn(base.pictures, key)
  const names = new Map<string, string>()
  for (const [key, picture] of Object.entries(returned.pictures)) {
    let name = key
    while (!isFree(name) && !equal(base.pictures[name], picture)) name = `${name}+`
    names.set(key, name)
  }
  return key => names.get(key) ?? key
}

/** The pictures that these provisions show, from where they are. */
export function picturesOf(
  provisions: readonly Provision[],
  base: TextDocument,
  returned: TextDocument,
  renamed: RenamePicture,
): Record<string, Picture> {
  const theirs = Object.entries(returned.pictures).map(([key, picture]) => [renamed(key), picture] as const)
  const all = new Map([...theirs, ...Object.entries(base.pictures)])
  const used = new Set(provisions.flatMap(pictureKeysOf))
  return Object.fromEntries([...all].filter(([key]) => used.has(key)))
}
