import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RoundView } from '../../contract.ts'
import { obstacleToAnswer, obstacleToAnsweringComments, obstacleToMerging } from '../../rules.ts'
import { Panel } from '../shown/list-and-panel.tsx'
import { ChosenRow } from './chosen-row.tsx'
import { GroupWords } from './group-words.tsx'
import { KindsField } from './kinds-field.tsx'
import { answeredMeanwhile, Meanwhile } from './meanwhile.tsx'
import { MergeInto } from './merge-into.tsx'
import { NoteField } from './note-field.tsx'
import { NameAnswerer } from './name-answerer.tsx'
import styles from './register.module.css'
import type { Before, Said, useAnswering } from './use-answering.ts'
import type { Chosen } from './use-chosen.ts'
import type { useGrouping } from './use-grouping.ts'

interface Props {
  round: RoundView
  chosen: Chosen
  answering: ReturnType<typeof useAnswering>
  grouping: ReturnType<typeof useGrouping>
}

/** One answer for everything that is chosen. What was typed stays while more lines are chosen. */
export function AnswerPanel({ round, chosen, answering, grouping }: Props) {
  const say = useWords()
  const { rows } = chosen
  const [typed, setTyped] = useState<Partial<Said>>()
  const [only] = rows.length === 1 ? rows : []
  const said: Partial<Said> =
    typed ?? (only?.answer && { ...only.answer, mergedInto: only.answer.mergedInto ?? undefined }) ?? {}
  const { kind, words = '', mergedInto } = said
  const set = (change: Partial<Said>) => {
    answering.forget()
    setTyped({ ...said, ...change })
  }
  const propose = async (which: readonly Before[] = rows, overwrite = false) => {
    if (kind && (await answering.propose(which, { kind, words, ...(kind === 'merged' && { mergedInto }) }, overwrite)))
      chosen.clear()
  }
  const keepTheirs = async (others: readonly Before[]) => {
    answering.forget()
    if (others.length > 0) await propose(others)
    else chosen.clear()
  }
  const meanwhile = answeredMeanwhile(answering.obstacle)
  const ids = rows.map(({ id }) => id)
  const notMine = obstacleToAnsweringComments({ answers: round.mayAnswer && rows.every(({ mine }) => mine) })
  const obstacle =
    notMine ??
    (kind ? obstacleToAnswer({ kind, words }) : { code: 'register.no_kind', status: 422 }) ??
    (kind === 'merged' ? obstacleToMerging({ into: mergedInto, ids }) : undefined)
  const buttons = (
    <ReasonedButton kind="primary" type="submit" busy={answering.busy} obstacle={obstacle}>
      {say('register.propose', { count: rows.length })}
    </ReasonedButton>
  )
  return (
    <Panel
      label={say('register.panel')}
      title={say('register.chosen', { count: rows.length })}
      close={say('register.close_panel')}
      onClose={chosen.clear}
    >
      {only && <ChosenRow row={only} round={round} grouping={grouping} onParted={chosen.clear} />}
      <Form
        onSubmit={() => void propose()}
        obstacle={meanwhile ? undefined : (answering.obstacle ?? grouping.obstacle)}
        buttons={buttons}
      >
        <KindsField kind={kind} onChange={value => set({ kind: value })} />
        {kind === 'merged' && (
          <MergeInto roundId={round.id} except={ids} into={mergedInto} onChange={into => set({ mergedInto: into })} />
        )}
        <LongField
          name="words"
          label={say('register.words')}
          rows={3}
          value={words}
          onChange={text => set({ words: text })}
        />
        {meanwhile && (
          <Meanwhile
            meanwhile={meanwhile}
            rows={rows}
            onOverwrite={before => void propose(before, true)}
            onKeep={others => void keepTheirs(others)}
          />
        )}
      </Form>
      {only && !notMine && <NoteField key={only.id} row={only} onSaved={chosen.clear} />}
      <MoreActs round={round} chosen={chosen} answering={answering} grouping={grouping} />
    </Panel>
  )
}

/** What else can be done with what is chosen. */
function MoreActs({ round, chosen, answering, grouping }: Props) {
  const say = useWords()
  const { rows, clear } = chosen
  const answered = rows.filter(({ answer }) => answer !== null && answer.releasedAt === null)
  const [opened, setOpened] = useState<'words' | 'answerer'>()
  const close = () => setOpened(undefined)
  const go = async (act: Promise<boolean>) => {
    if (await act) clear()
  }
  return (
    <div className={styles.acts}>
      {rows.length > 1 && (
        <>
          <Button busy={grouping.busy} onPress={() => void go(grouping.group(inOrder(rows)))}>
            {say('register.group', { count: rows.length })}
          </Button>
          <Button kind="quiet" onPress={() => setOpened('words')}>
            {say('register.group_words')}
          </Button>
        </>
      )}
      {round.mayRun && (
        <Button kind="quiet" onPress={() => setOpened('answerer')}>
          {say('register.name_answerer', { count: rows.length })}
        </Button>
      )}
      {opened === 'words' && <GroupWords rows={inOrder(rows)} grouping={grouping} onGrouped={clear} onClose={close} />}
      {opened === 'answerer' && <NameAnswerer roundId={round.id} rows={rows} onNamed={clear} onClose={close} />}
      {answered.length > 0 && (
        <Button busy={answering.busy} onPress={() => void go(answering.clear(answered))}>
          {say('register.clear', { count: answered.length })}
        </Button>
      )}
    </div>
  )
}

/** The line that came first gives its number to the others. */
function inOrder(rows: Chosen['rows']): Chosen['rows'] {
  return rows.toSorted((one, other) => one.number - other.number)
}
