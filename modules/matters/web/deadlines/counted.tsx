import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Deadline } from '../../contract.ts'
import { LeftOut } from './left-out.tsx'

/** How a day was counted, as a sentence: so many working days before another, without these days, and why. */
export function Counted({ counted: { workingDays, from, leftOut } }: { counted: NonNullable<Deadline['counted']> }) {
  const say = useWords()
  const because = Map.groupBy(leftOut, ({ words }) => words[say.language])
  const days = [...because].map(([why, some]) =>
    say('deadlines.days_because', { days: some.map(({ day }) => say.day(day)), why }),
  )
  const way = workingDays < 0 ? 'deadlines.counted_before' : 'deadlines.counted_after'
  const sentence = [
    say(way, { count: Math.abs(workingDays), from }),
    days.length > 0 && say('deadlines.not_counted', { days: days.join('; ') }),
  ]
  return (
    <div className={theme.soft}>
      <p>{sentence.filter(Boolean).join(', ')}</p>
      <LeftOut days={leftOut.filter(({ source }) => source !== null)} summary={say('deadlines.sources')} />
    </div>
  )
}
