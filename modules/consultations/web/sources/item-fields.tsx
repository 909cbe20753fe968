import { Button } from '../../../../ui/controls/button.tsx'
import { Field, LongField } from '../../../../ui/controls/field.tsx'
import { EditIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { RoundView } from '../../contract.ts'
import { quotedIn } from '../writing/content.ts'
import { MoreFields } from '../writing/more-fields.tsx'
import type { Item } from './items.ts'
import { PlaceField } from './place-field.tsx'
import styles from './sources.module.css'

interface Props {
  round: Pick<RoundView, 'paper' | 'number'>
  item: Item
  /** What its words are called, where several stand below each other. */
  label?: string
  onChange: (item: Item) => void
}

/** Everything about a comment that somebody else said: its words and place first, the rest for whoever wants it. */
export function ItemFields({ round, item, label, onChange }: Props) {
  const say = useWords()
  const set = (change: Partial<Item>) => onChange({ ...item, ...change })
  return (
    <div className={styles.fields}>
      <LongField label={label ?? say('writing.words')} rows={3} value={item.words} onChange={words => set({ words })} />
      <PlaceField round={round} value={item} onChange={set} />
      {item.proposed === null ? (
        <div>
          <Button icon={<EditIcon size={18} aria-hidden />} onPress={() => set({ proposed: quotedIn(item.spot) })}>
            {say('writing.propose')}
          </Button>
        </div>
      ) : (
        <>
          <LongField
            label={say('writing.proposed')}
            rows={3}
            value={item.proposed}
            onChange={proposed => set({ proposed })}
          />
          <div>
            <Button kind="quiet" onPress={() => set({ proposed: null })}>
              {say('item.no_wording')}
            </Button>
          </div>
        </>
      )}
      <MoreFields label={say('item.more')} more={item} onChange={set}>
        <Field
          label={say('item.sender')}
          hint={say('item.sender_hint')}
          maxLength={300}
          value={item.senderWords}
          onChange={senderWords => set({ senderWords })}
        />
      </MoreFields>
    </div>
  )
}
