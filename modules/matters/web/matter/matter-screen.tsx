import type { ReactNode } from 'react'
import { DropZone } from '../../../../ui/controls/drop-zone.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { MatterView } from '../../contract.ts'
import { Adding } from '../beginning/adding.tsx'
import { useBrought } from '../beginning/use-brought.ts'
import { Deadlines } from '../deadlines/deadlines.tsx'
import { History } from './history.tsx'
import { Closings } from './closings.tsx'
import { MatterHead } from './matter-head.tsx'
import { MissingSection } from './missing.tsx'
import { Parts } from './parts.tsx'
import { StageLine } from './stage-line.tsx'

interface Props {
  matter: MatterView
  /** What meetings made of it, where that is recorded. */
  decided?: ReactNode
}

/** A matter: how far it is, its papers, what is missing, by when, and what happened. */
export function MatterScreen({ matter, decided }: Props) {
  const say = useWords()
  const files = useBrought(matter.id)
  const mayChange = matter.mayWork && matter.closedAt === null
  return (
    <>
      {mayChange && <DropZone label={say('matter.drop_more')} onFiles={files.add} />}
      <MatterHead matter={matter} onFiles={mayChange ? files.add : undefined} />
      <StageLine matter={matter} />
      <Adding matterId={matter.id} files={files} />
      <MissingSection matter={matter} />
      <Parts matter={matter} mayChange={mayChange} />
      {decided}
      <Deadlines matter={matter} mayChange={mayChange} />
      <Closings matter={matter} />
      <History matter={matter} />
    </>
  )
}
