import { Link } from '@tanstack/react-router'
import { ButtonLink } from '../../../ui/controls/button.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import { CompareIcon } from '../../../ui/icons.ts'
import work from '../../../ui/theme/work.module.css'
import { useWords } from '../../../ui/words/words.tsx'
import type { KeptMinutes } from '../contract.ts'

/** How the text came to be what it is; each version leads to what it changed. */
export function Versions({ minutes: { paperId, versions } }: { minutes: KeptMinutes }) {
  const say = useWords()
  return (
    <Section
      title={say('minutes.history')}
      aside={
        <ButtonLink kind="quiet" to="/papers/$id" params={{ id: paperId }}>
          {say('minutes.paper')}
        </ButtonLink>
      }
    >
      <ul className={work.list}>
        {versions.map(({ number, by, at, note }) => (
          <li key={number} className={work.item}>
            <div className={work.words}>
              <Link className={work.title} to="/papers/$id" params={{ id: paperId }} search={{ version: number }}>
                {say('minutes.version_by', { number, by, moment: say.moment(at) })}
              </Link>
              {note !== null && <div className={work.facts}>{note}</div>}
            </div>
            {number > 1 && (
              <div className={work.acts}>
                <ButtonLink
                  to="/papers/comparison"
                  search={{ a: paperId, aNumber: number - 1, b: paperId, bNumber: number }}
                  icon={<CompareIcon size={18} aria-hidden />}
                >
                  {say('minutes.compare')}
                </ButtonLink>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
