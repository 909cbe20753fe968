import { useAnswer, useAnswers } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listRounds, readRound } from '../../contract.ts'
import type { Chosen } from './chosen.ts'

const recent = 3

/** The last rounds that one ran: whoever was asked there can be asked again at one press. */
export function AsBefore({ onAdd }: { onAdd: (more: readonly Chosen[]) => void }) {
  const say = useWords()
  const rounds = useAnswer(listRounds, {})
  const last = (rounds.data?.items ?? []).toSorted((one, other) => other.openedAt.localeCompare(one.openedAt))
  const views = useAnswers(
    readRound,
    last.slice(0, recent).map(({ id }) => ({ id })),
  )
  return views.map(
    view =>
      view?.mayRun && (
        <Button key={view.id} onPress={() => onAdd(view.asked.map(({ party }) => party))}>
          {say('opening.as_before', { title: view.title, count: view.asked.length })}
        </Button>
      ),
  )
}
