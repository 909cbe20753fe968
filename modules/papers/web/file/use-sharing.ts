import { useState } from 'react'
import { useEdit } from '../../../../ui/asking/use-edit.ts'
import { changePaper, listPapers, type PaperView, readPaper } from '../../contract.ts'

/** What can be changed about a paper; the ids of its readers as one text, so that two versions can be compared. */
export interface SharingFields {
  title: string
  sharing: PaperView['sharing']
  readers: string
}

/** The title and readers of a paper while they are changed. */
export function useSharing(paper: PaperView, done: () => void) {
  const opened = fieldsOf(paper)
  const [mine, setMine] = useState(opened)
  // Every name that was met, those of somebody else's readers included; a name is never taken back.
  const [names] = useState(() => new Map(namesOf(paper)))
  const readers = idsIn(mine.readers)
  const edit = useEdit(changePaper, {
    opened,
    version: paper.version,
    mine,
    input: ({ readers: ids, ...change }: Partial<SharingFields>) => ({
      id: paper.id,
      ...change,
      ...(ids !== undefined && { readers: idsIn(ids) }),
    }),
    fieldsOf: current => {
      const theirs = current as PaperView
      for (const [id, name] of namesOf(theirs)) names.set(id, name)
      return fieldsOf(theirs)
    },
    refreshes: [readPaper, listPapers],
    done,
  })
  const setReaders = (ids: readonly string[]) => setMine({ ...mine, readers: ids.join() })
  const addReader = (id: string, name: string) => {
    names.set(id, name)
    setReaders([...readers, id])
  }
  const removeReader = (id: string) => setReaders(readers.filter(other => other !== id))
  return { mine, setMine, names, readers, addReader, removeReader, edit }
}

/** The ids in the text that stands for them. */
export function idsIn(readers: string): string[] {
  return readers === '' ? [] : readers.split(',')
}

function namesOf({ readers }: Pick<PaperView, 'readers'>): [id: string, name: string][] {
  return readers.map(({ id, name }) => [id, name])
}

function fieldsOf({ title, sharing, readers }: Pick<PaperView, 'title' | 'sharing' | 'readers'>): SharingFields {
  return { title, sharing, readers: readers.map(({ id }) => id).join() }
}
