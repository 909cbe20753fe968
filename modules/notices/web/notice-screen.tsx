import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AnswerOf } from '../../../platform/http/contract.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { EmptyState } from '../../../ui/controls/empty-state.tsx'
import { PageHeader } from '../../../ui/controls/page-header.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { listConclusions } from '../../conclusions/contract.ts'
import type { listNotices } from '../contract.ts'
import { NoticeCard } from './notice-card.tsx'
import { PrepareNotice } from './prepare-notice.tsx'

interface Props {
  meeting: { id: string; title: string }
  notices: AnswerOf<typeof listNotices>
}

/** The notices of a meeting: what each says, who signs it and who gets it. */
export function NoticeScreen({ meeting: { id, title }, notices: { items, mayPrepare } }: Props) {
  const say = useWords()
  const [preparing, setPreparing] = useState(false)
  const concluded = useAnswer(listConclusions, { id })
  const prepare = mayPrepare && Boolean(concluded.data?.items.length) && (
    <Button kind="primary" onPress={() => setPreparing(true)}>
      {say('notice.prepare')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={say('notice.title')}
        above={
          <Link to="/meetings/$id" params={{ id }}>
            {say('notice.to_meeting')}
          </Link>
        }
        below={title}
      >
        {items.length > 0 && prepare}
      </PageHeader>
      {items.length === 0 && (
        <EmptyState title={say('notice.none')} next={prepare}>
          {say(mayPrepare && !prepare ? 'notice.nothing_yet' : 'notice.none_why')}
        </EmptyState>
      )}
      {items.map(notice => (
        <NoticeCard key={notice.id} meetingId={id} notice={notice} />
      ))}
      {preparing && <PrepareNotice meetingId={id} onClose={() => setPreparing(false)} />}
    </>
  )
}
