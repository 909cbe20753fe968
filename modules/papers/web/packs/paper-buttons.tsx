import { Button } from '../../../../ui/controls/button.tsx'
import { NextIcon, PreviousIcon, RemoveIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import styles from './packs.module.css'

interface Props {
  title: string
  place: number
  of: number
  onPut: (place: number) => void
  onRemove: () => void
}

/** What can be done with one paper of a pack without dragging it. */
export function PaperButtons({ title, place, of, onPut, onRemove }: Props) {
  const say = useWords()
  return (
    <div className={styles.buttons} data-print="no">
      {place > 0 && (
        <Button
          kind="quiet"
          aria-label={say('pack.earlier', { title })}
          icon={<PreviousIcon size={20} aria-hidden />}
          onPress={() => onPut(place - 1)}
        />
      )}
      {place < of - 1 && (
        <Button
          kind="quiet"
          aria-label={say('pack.later', { title })}
          icon={<NextIcon size={20} aria-hidden />}
          onPress={() => onPut(place + 1)}
        />
      )}
      <Button
        kind="quiet"
        aria-label={say('pack.remove', { title })}
        icon={<RemoveIcon size={20} aria-hidden />}
        onPress={onRemove}
      />
    </div>
  )
}
