import type { Clash } from '../asking/use-edit.ts'
import type { NameIn, Side } from '../asking/versions.ts'
import { useWords } from '../words/words.tsx'
import { CardChoice } from './choices.tsx'
import { Notice } from './notice.tsx'

interface Props<Fields extends object> {
  clash: Clash<Fields>
  mine: Fields
  labels: Readonly<Record<NameIn<Fields>, string>>
  /** A field's value as people read it. */
  read: <Name extends NameIn<Fields>>(name: Name, value: Fields[Name]) => string
}

/** Two versions of one record side by side; for each field that differs one is kept. */
export function Conflict<Fields extends object>({ clash, mine, labels, read }: Props<Fields>) {
  const say = useWords()
  return (
    <>
      <Notice standing="waiting">
        <p>{say('conflict.why')}</p>
      </Notice>
      {clash.names.map(name => (
        <CardChoice<Side>
          key={name}
          label={labels[name]}
          sideBySide
          value={clash.sides[name]}
          options={[
            { value: 'theirs', label: read(name, clash.theirs[name]) || '–', hint: say('conflict.theirs') },
            { value: 'mine', label: read(name, mine[name]) || '–', hint: say('conflict.mine') },
          ]}
          onChange={side => clash.decide(name, side)}
        />
      ))}
    </>
  )
}
