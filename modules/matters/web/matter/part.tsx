import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button, ButtonLink } from '../../../../ui/controls/button.tsx'
import { Mark, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { EditIcon, RemoveIcon } from '../../../../ui/icons.ts'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMatters, type PartKind, type PartPaper, readMatter, removePart, setParts } from '../../contract.ts'
import { AskOnPaper } from './ask-on-paper.tsx'
import { ChangePart } from './change-part.tsx'
import styles from './matter.module.css'

interface Props {
  matterId: string
  kind: PartKind
  paper: PartPaper
  mayChange: boolean
  /** Moves it among the papers of its sort. */
  handle: ReactNode
}

/** A paper in a matter: how far it is, and what was asked about it. */
export function Part({ matterId, kind, paper, mayChange, handle }: Props) {
  const say = useWords()
  const { id, title, type, draftingBody, number, final, rounds, suggested } = paper
  return (
    <li className={styles.part}>
      {handle}
      <div className={styles.partWords}>
        <Link to="/papers/$id" params={{ id }} className={styles.title}>
          {title}
        </Link>
        <p className={theme.soft}>
          {[type, draftingBody?.name, say('matter.version', { number })].filter(Boolean).join(' · ')}{' '}
          {final !== null && <Mark standing="settled">{say('matter.final', { number: final })}</Mark>}
        </p>
        {suggested.length > 0 && (
          <p className={theme.soft}>{say('matter.suggested', { sections: suggested.map(one => one[say.language]) })}</p>
        )}
        {rounds.map(round => (
          <Round key={round.id} round={round} />
        ))}
      </div>
      <div className={styles.ways} data-print="no">
        <ButtonLink to="/papers/$id/read" params={{ id }} kind="quiet" aria-label={say('matter.to_text_of', { title })}>
          {say('matter.to_text')}
        </ButtonLink>
        {mayChange && <AskOnPaper paperId={id} number={number} />}
        {mayChange && <Ways matterId={matterId} kind={kind} paper={paper} />}
      </div>
    </li>
  )
}

function Round({ round: { id, title, state, dueOn, unanswered } }: { round: PartPaper['rounds'][number] }) {
  const say = useWords()
  const facts = [
    say(`matter.round_is.${state}`),
    state === 'open' && dueOn !== null && say('matter.round_due', { day: dueOn }),
    unanswered > 0 && say('matter.round_unanswered', { count: unanswered }),
  ]
  return (
    <p className={styles.round}>
      <Link to="/rounds/$id" params={{ id }} className={styles.link}>
        {say('matter.round', { title })}
      </Link>
      <span className={theme.soft}>{facts.filter(Boolean).join(' · ')}</span>
    </p>
  )
}

function Ways({ matterId, kind, paper }: Pick<Props, 'matterId' | 'kind' | 'paper'>) {
  const say = useWords()
  const [changing, setChanging] = useState(false)
  const { id, title, type, draftingBody } = paper
  const refreshes = [readMatter, listMatters]
  const back = useAct(setParts, { refreshes })
  const put = { paperId: id, part: kind, type, draftingBodyId: draftingBody?.id ?? null }
  const undo = { label: say('matter.undo'), onPress: () => void back.go({ id: matterId, parts: [put] }) }
  const remove = useAct(removePart, {
    refreshes,
    done: () => toast(say('matter.part_removed', { title }), 'settled', undo),
  })
  return (
    <>
      <Button
        kind="quiet"
        aria-label={say('matter.change_part_of', { title })}
        icon={<EditIcon size={20} aria-hidden />}
        onPress={() => setChanging(true)}
      />
      <Button
        kind="quiet"
        busy={remove.busy}
        aria-label={say('matter.remove_part_of', { title })}
        icon={<RemoveIcon size={20} aria-hidden />}
        onPress={() => void remove.go({ id: matterId, paperId: id })}
      />
      {remove.obstacle && <ObstacleNotice obstacle={remove.obstacle} />}
      {changing && <ChangePart matterId={matterId} kind={kind} paper={paper} onClose={() => setChanging(false)} />}
    </>
  )
}
