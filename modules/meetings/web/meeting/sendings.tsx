import { Section } from '../../../../ui/controls/layout.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { MeetingView } from '../../contract.ts'
import styles from './meeting.module.css'

/** Each time that the agenda was sent to those who are called. */
export function Sendings({ meeting: { summonses } }: { meeting: MeetingView }) {
  const say = useWords()
  if (summonses.length === 0) return null
  return (
    <Section title={say('sendings.title')}>
      <ul className={styles.sendings}>
        {summonses.map(({ number, at, by, lines, passed }) => (
          <li key={number}>
            {number === 1 ? say('sendings.first') : say('sendings.supplement', { number: number - 1 })}{' '}
            <span className={theme.soft}>{say('sendings.by', { moment: say.moment(at), by, count: lines })}</span>
            {passed.map(one => (
              <p key={one.reason} className={theme.soft}>
                {say('sendings.passed', one)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
