import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { ButtonLink } from '../../../ui/controls/button.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import work from '../../../ui/theme/work.module.css'
import { useWords } from '../../../ui/words/words.tsx'
import { listMyMinutes } from '../contract.ts'

/** Minutes that wait for this person's signature; nothing where none do. */
export function MyMinutes() {
  const say = useWords()
  const items = useAnswer(listMyMinutes, {}).data?.items ?? []
  if (items.length === 0) return null
  return (
    <Section title={say('minutes.mine')}>
      <ul className={work.list} aria-label={say('minutes.mine')}>
        {items.map(({ id, title, office }) => (
          <li key={id} className={work.item}>
            <div className={work.words}>
              <Link className={work.title} to="/meetings/$id" params={{ id }}>
                {title}
              </Link>
              <p className={work.facts}>{say(`minutes.${office}`)}</p>
            </div>
            <div className={work.acts}>
              <ButtonLink to="/meetings/$id/minutes" params={{ id }}>
                {say('minutes.mine_open')}
              </ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
