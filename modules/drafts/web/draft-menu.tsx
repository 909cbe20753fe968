import { type ComponentType, useState } from 'react'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Menu, MenuItem } from '../../../ui/controls/menu.tsx'
import { DoneIcon, PeopleIcon, UndoIcon } from '../../../ui/icons.ts'
import { useWords } from '../../../ui/words/words.tsx'
import type { PaperView } from '../../papers/contract.ts'
import { readDraft } from '../contract.ts'
import { ChangeWriters } from './change-writers.tsx'
import { ReopenDraft } from './reopen-draft.tsx'

interface Props {
  paper: PaperView
  /** How a text is finished, which modules after this one have a say in. */
  finishing: ComponentType<{ paper: PaperView; onClose: () => void }>
}

/** What is done rarely with a text in work: who writes on it, and whether it is final. Nothing for those who only read it. */
export function DraftMenu({ paper, finishing: Finishing }: Props) {
  const say = useWords()
  const [doing, setDoing] = useState<'writers' | 'finish' | 'reopen'>()
  const isText = paper.latest.hasText && paper.latest.stage === 'ready' && paper.withdrawnAt === null
  const draft = useAnswer(readDraft, { id: paper.id }, isText).data
  if (!isText || !draft?.mayWrite) return null
  const close = () => setDoing(undefined)
  return (
    <>
      <Menu label={say('draft.menu')} button={<Button>{say('draft.menu')}</Button>}>
        {draft.mayKeep && (
          <MenuItem icon={<PeopleIcon size={20} aria-hidden />} onPress={() => setDoing('writers')}>
            {say('draft.change_writers')}
          </MenuItem>
        )}
        {draft.final ? (
          <MenuItem icon={<UndoIcon size={20} aria-hidden />} onPress={() => setDoing('reopen')}>
            {say('draft.reopen')}
          </MenuItem>
        ) : (
          <MenuItem icon={<DoneIcon size={20} aria-hidden />} onPress={() => setDoing('finish')}>
            {say('draft.finish')}
          </MenuItem>
        )}
      </Menu>
      {doing === 'writers' && <ChangeWriters paper={paper} writers={draft.writers} onClose={close} />}
      {doing === 'reopen' && <ReopenDraft id={paper.id} onClose={close} />}
      {doing === 'finish' && <Finishing paper={paper} onClose={close} />}
    </>
  )
}
