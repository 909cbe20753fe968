import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { EmptyState } from '../../../../ui/controls/empty-state.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RoundView } from '../../contract.ts'
import { untilWhen } from '../shown/until-when.ts'
import { ChooseSource } from './choose-source.tsx'
import { LetterDesk } from './letter-desk.tsx'
import { SheetDesk } from './sheet-desk.tsx'
import type { SourceShown } from './source-shown.ts'

interface Props {
  round: RoundView
  source: SourceShown
  onSource: (source: SourceShown) => void
}

/** Comments that came on paper, in files or by word of mouth, taken into the register by whoever runs the round. */
export function SourcesScreen({ round, source, onSource }: Props) {
  const say = useWords()
  const [sheet, setSheet] = useState<File>()
  const isChosen = source.paper !== undefined || sheet !== undefined
  const leave = () => {
    setSheet(undefined)
    onSource({})
  }
  return (
    <>
      <PageHeader
        title={say('sources.title')}
        above={
          <Link to="/rounds/$id" params={{ id: round.id }}>
            {round.title}
          </Link>
        }
        below={[say('progress.version_of', { number: round.number }), untilWhen(say, round)].join(' · ')}
      >
        {isChosen && <Button onPress={leave}>{say('sources.another')}</Button>}
      </PageHeader>
      <Body round={round} source={source} onSource={onSource} sheet={sheet} onSheet={setSheet} />
    </>
  )
}

function Body({
  round,
  source,
  onSource,
  sheet,
  onSheet,
}: Props & { sheet: File | undefined; onSheet: (file: File) => void }) {
  const say = useWords()
  if (!round.mayRun) return <EmptyState title={say('sources.not_yours')}>{say('sources.not_yours_why')}</EmptyState>
  if (round.closedAt !== null) return <EmptyState title={say('sources.closed')}>{say('sources.closed_why')}</EmptyState>
  if (source.paper !== undefined)
    return <LetterDesk key={source.paper} round={round} paperId={source.paper} number={source.number} />
  if (sheet) return <SheetDesk round={round} file={sheet} />
  const open = (paper: string, number?: number) => onSource({ paper, ...(number !== undefined && { number }) })
  return <ChooseSource round={round} onPaper={open} onSheet={onSheet} />
}
