import { Link } from '@tanstack/react-router'
import { Section } from '../../../../ui/controls/layout.tsx'
import { LinkList } from '../../../../ui/controls/link-list.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Lack, MatterView } from '../../contract.ts'

/** What is still missing, for those who work on a matter; nothing for others. */
export function MissingSection({ matter }: { matter: MatterView }) {
  const say = useWords()
  if (!matter.mayWork || matter.closedAt !== null) return null
  return (
    <Section title={say('matter.missing')}>
      {matter.lacks.length === 0 ? (
        <p className={theme.soft}>{say('matter.nothing_missing')}</p>
      ) : (
        <Missing matter={matter} lacks={matter.lacks} />
      )}
    </Section>
  )
}

interface Props {
  matter: Pick<MatterView, 'id' | 'parts'>
  lacks: readonly Lack[]
  /** Called when one of the links is followed. */
  onGo?: () => void
}

/** What is missing, each leading to where it is settled. */
export function Missing({ matter: { id, parts }, lacks, onGo }: Props) {
  const say = useWords()
  const titleAt = (to: string) => parts.find(({ paper }) => to === `/papers/${paper?.id}`)?.paper?.title
  return (
    <LinkList label={say('matter.missing')}>
      {lacks.map((lack, place) => {
        const { code, facts, to, source } = lack
        const isHere = to === `/matters/${id}`
        return (
          <li key={`${code} ${to} ${place}`}>
            <Link
              to={to}
              {...(isHere && { hash: code === 'matter.deadline_unmet' ? 'deadlines' : 'papers' })}
              {...(onGo && { onClick: onGo })}
            >
              {[say.reason({ code, status: 409, facts: factsOf(facts) }), titleAt(to)].filter(Boolean).join(' ')}
            </Link>
            {source && <small className={theme.soft}>{say('matter.by_source', { source })}</small>}
          </li>
        )
      })}
    </LinkList>
  )
}

type Said = Record<string, string | number>

/** Facts that a sentence can say. */
function factsOf(facts: Lack['facts']): Said {
  return Object.fromEntries(
    Object.entries(facts).filter((one): one is [string, string | number] => /^(string|number)$/.test(typeof one[1])),
  )
}
