import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Button, ButtonLink } from '../../../../ui/controls/button.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { EditIcon, PrintIcon, ReadIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { PackView, PaperRow } from '../../contract.ts'
import { SharePack } from './share-pack.tsx'

interface Props {
  pack: PackView
  papers: readonly PaperRow[]
  /** What else can be done here. */
  children: ReactNode
}

/** What the pack is, and what can be done with it as a whole. */
export function PackHead({ pack, papers, children }: Props) {
  const say = useWords()
  const [sharing, setSharing] = useState(false)
  const [first] = papers.filter(({ latest }) => latest.stage === 'ready')
  const facts = [
    say('pack.facts', { name: pack.keeper.name, count: papers.length }),
    say(`share.${pack.sharing}`),
    pack.sharing === 'chosen' && pack.readers.map(({ name }) => name).join(', '),
  ]
  return (
    <>
      <PageHeader
        title={pack.title}
        above={<Link to="/papers/packs">{say('packs.title')}</Link>}
        below={facts.filter(Boolean).join(' · ')}
      >
        {pack.mayKeep && (
          <Button icon={<EditIcon size={18} aria-hidden />} onPress={() => setSharing(true)}>
            {say('pack.share')}
          </Button>
        )}
        {papers.length > 0 && (
          <Button icon={<PrintIcon size={18} aria-hidden />} onPress={() => print()}>
            {say('pack.print')}
          </Button>
        )}
        {children}
        {first && (
          <ButtonLink
            kind="primary"
            to="/papers/$id/read"
            params={{ id: first.id }}
            search={{ pack: pack.id }}
            icon={<ReadIcon size={18} aria-hidden />}
          >
            {say('pack.read')}
          </ButtonLink>
        )}
      </PageHeader>
      {sharing && <SharePack pack={pack} onClose={() => setSharing(false)} />}
    </>
  )
}
