import { Button } from '../../../../ui/controls/button.tsx'
import { LongField } from '../../../../ui/controls/field.tsx'
import { EditIcon } from '../../../../ui/icons.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Content } from './content.ts'
import { MoreFields } from './more-fields.tsx'

interface Props {
  content: Content
  /** The words of the draft that a proposed wording begins with. */
  quoted: string
  onChange: (content: Content) => void
}

/** What a comment says: words first, everything else only for whoever wants it. */
export function ContentFields({ content, quoted, onChange }: Props) {
  const say = useWords()
  const set = (change: Partial<Content>) => onChange({ ...content, ...change })
  return (
    <>
      <LongField
        name="words"
        label={say('writing.words')}
        hint={content.proposed === undefined ? undefined : say('writing.words_hint')}
        value={content.words}
        onChange={words => set({ words })}
      />
      {content.proposed === undefined ? (
        <div>
          <Button icon={<EditIcon size={18} aria-hidden />} onPress={() => set({ proposed: quoted })}>
            {say('writing.propose')}
          </Button>
        </div>
      ) : (
        <LongField
          name="proposed"
          label={say('writing.proposed')}
          hint={quoted === '' ? undefined : say('writing.proposed_hint')}
          value={content.proposed}
          onChange={proposed => set({ proposed })}
        />
      )}
      <MoreFields label={say('writing.more')} more={content} onChange={set} />
    </>
  )
}
