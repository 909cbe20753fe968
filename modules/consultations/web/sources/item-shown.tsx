import type { ReactNode } from 'react'
import { Mark } from '../../../../ui/controls/notice.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { commentPlace } from '../shown/comment-place.ts'
import shown from '../shown/shown.module.css'
import type { Item } from './items.ts'

/** A comment as it was understood: where, what, by whom and when. */
export function ItemShown({ item, children }: { item: Item; children: ReactNode }) {
  const say = useWords()
  const { found, spot, saidWhere, words, proposed, kind, confidential, senderWords, attachments } = item
  const said = saidWhere === '' ? null : saidWhere
  const from = [
    found && found.from.line !== null ? say('desk.line', { line: found.from.line }) : '',
    senderWords,
    found && found.at !== null ? say.moment(found.at) : '',
    spot ? said : '',
    ...attachments.map(({ title }) => title),
  ]
  return (
    <>
      <p className={shown.head}>
        <span>{commentPlace(say, { spot, saidWhere: said })}</span>
        {kind !== 'substance' && <Mark>{say(`said.kind_${kind}`)}</Mark>}
        {confidential && <Mark standing="problem">{say('said.confidential')}</Mark>}
        {!spot && said !== null && <Mark standing="waiting">{say('said.unclear')}</Mark>}
      </p>
      <p className={shown.words}>{words}</p>
      {proposed !== null && (
        <p className={shown.proposed}>
          <strong>{say('said.proposed')}</strong> {proposed === '' ? say('desk.strike') : proposed}
        </p>
      )}
      <p className={theme.soft}>{from.filter(Boolean).join(' · ')}</p>
      {children}
    </>
  )
}
