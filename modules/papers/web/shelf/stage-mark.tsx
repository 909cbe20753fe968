import { Mark, type Standing } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { VersionRow } from '../../contract.ts'

const standings: Record<VersionRow['stage'], Standing> = {
  waiting: 'waiting',
  reading: 'waiting',
  ready: 'settled',
  unreadable: 'problem',
}

type Props = Pick<VersionRow, 'stage' | 'ocr'>

/** How far reading a file has come. */
export function StageMark({ stage, ocr }: Props) {
  const say = useWords()
  const byMachine = ocr !== null && ocr.done < ocr.of && stage !== 'unreadable'
  return (
    <Mark standing={byMachine ? 'waiting' : standings[stage]}>
      {byMachine ? say('stage.ocr', ocr) : say(`stage.${stage}`)}
    </Mark>
  )
}
