import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { readPack } from '../../modules/papers/contract.ts'
import { NewPack } from '../../modules/papers/web/packs/new-pack.tsx'
import { PackScreen } from '../../modules/papers/web/packs/pack-screen.tsx'
import { PacksList } from '../../modules/papers/web/packs/packs-list.tsx'
import { UnsentNotes } from '../../modules/papers/web/packs/waiting/unsent-notes.tsx'
import { Answered } from '../../ui/asking/answered.tsx'
import { useAnswer } from '../../ui/asking/use-answer.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Stack } from '../../ui/controls/layout.tsx'
import { PageHeader } from '../../ui/controls/page-header.tsx'
import { AddIcon } from '../../ui/icons.ts'
import { useWords } from '../../ui/words/words.tsx'

/** Papers that were put together to be read and taken along together. */
export function PacksPage() {
  const say = useWords()
  const [making, setMaking] = useState(false)
  const make = (
    <Button kind="primary" icon={<AddIcon size={18} aria-hidden />} onPress={() => setMaking(true)}>
      {say('packs.make')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={say('packs.title')}
        above={
          <Link to="/papers" search={{}}>
            {say('papers.title')}
          </Link>
        }
      >
        {make}
      </PageHeader>
      <Stack>
        <UnsentNotes />
      </Stack>
      <PacksList first={make} />
      {making && <NewPack onClose={() => setMaking(false)} />}
    </>
  )
}

/** One pack. */
export function PackPage() {
  const { id } = useParams({ from: '/papers/packs/$id' })
  const pack = useAnswer(readPack, { id })
  return (
    <>
      <Stack>
        <UnsentNotes />
      </Stack>
      <Answered query={pack}>{found => <PackScreen key={id} pack={found} />}</Answered>
    </>
  )
}
