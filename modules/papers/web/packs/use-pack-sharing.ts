import { useState } from 'react'
import { useEdit } from '../../../../ui/asking/use-edit.ts'
import { changePack, listPacks, type PackView, readPack } from '../../contract.ts'

/** What can be changed about a pack besides its papers; the ids of its readers as one text, so that two versions can be compared. */
interface SharingFields {
  title: string
  sharing: PackView['sharing']
  readers: string
}

/** The name and readers of a pack while they are changed. */
export function usePackSharing(pack: PackView, done: () => void) {
  const opened = fieldsOf({ ...pack, readers: pack.readers.map(({ id }) => id) })
  const [mine, setMine] = useState(opened)
  const [names, setNames] = useState(new Map(pack.readers.map(({ id, name }) => [id, name])))
  const readers = idsIn(mine.readers)
  const edit = useEdit(changePack, {
    opened,
    version: pack.version,
    mine,
    input: ({ readers: ids, ...change }: Partial<SharingFields>) => ({
      id: pack.id,
      ...change,
      ...(ids !== undefined && { readers: idsIn(ids) }),
    }),
    fieldsOf: current => fieldsOf(current as Current),
    refreshes: [readPack, listPacks],
    done,
  })
  const setReaders = (ids: readonly string[]) => setMine({ ...mine, readers: ids.toSorted().join() })
  const addReader = (id: string, name: string) => {
    setNames(new Map(names).set(id, name))
    setReaders([...readers, id])
  }
  const removeReader = (id: string) => setReaders(readers.filter(other => other !== id))
  return { mine, setMine, names, readers, addReader, removeReader, edit }
}

/** The ids in the text that stands for them. */
export function idsIn(readers: string): string[] {
  return readers === '' ? [] : readers.split(',')
}

/** A pack as a refusal carries it. */
interface Current extends Pick<PackView, 'title' | 'sharing'> {
  readers: readonly string[]
}

function fieldsOf({ title, sharing, readers }: Current): SharingFields {
  return { title, sharing, readers: readers.toSorted().join() }
}
