import { Field, Select } from '../../../../ui/controls/field.tsx'
import { today } from '../../../../ui/words/day.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { rulesOn } from '../../../rulebook/rules.ts'
import { useProfile } from '../../../rulebook/web/use-profile.ts'
import { part, type PartKind } from '../../contract.ts'
import { type Body, BodyField } from './body-field.tsx'
import styles from './beginning.module.css'

/** What is said of a paper in a matter. */
export interface Said {
  part: PartKind
  title: string
  /** Empty where its kind is not said. */
  type: string
  draftingBody: Body | null
}

interface Props {
  said: Said
  organ: string | null
  onChange: (change: Partial<Said>) => void
}

/** What a paper is in a matter, its title, kind and who drafts it. */
export function PartFields({ said, organ, onChange }: Props) {
  const say = useWords()
  return (
    <div className={styles.fields}>
      <Select
        label={say('beginning.part')}
        value={said.part}
        options={part.options.map(value => ({ value, label: say(`matter.part.${value}`) }))}
        onChange={value => onChange({ part: value as PartKind })}
      />
      <Field
        label={say('beginning.paper_title')}
        maxLength={500}
        value={said.title}
        onChange={title => onChange({ title })}
      />
      <TypeField type={said.type} onChange={type => onChange({ type })} />
      <BodyField body={said.draftingBody} organ={organ} onChange={draftingBody => onChange({ draftingBody })} />
    </div>
  )
}

/** A kind of the profile; one that the profile does not know stays as the head says it. */
function TypeField({ type, onChange }: { type: string; onChange: (type: string) => void }) {
  const say = useWords()
  const kinds = rulesOn(useProfile().papers, today()).map(({ says }) => says)
  const known = kinds.map(({ words, letters }) => {
    const name = words[say.language]
    return { value: letters, label: name === letters ? name : `${name} (${letters})` }
  })
  const other = type !== '' && known.every(({ value }) => value !== type) ? [{ value: type, label: type }] : []
  return (
    <Select
      label={say('beginning.type')}
      value={type}
      options={[{ value: '', label: say('beginning.type_none') }, ...other, ...known]}
      onChange={onChange}
    />
  )
}

/** The same as the server takes it; the title only where it was changed, for only its keeper may do that. */
export function placed(paperId: string, { part: kind, title, type, draftingBody }: Said, before: string) {
  const wanted = title.trim()
  return {
    paperId,
    part: kind,
    ...(wanted !== '' && wanted !== before && { title: wanted }),
    type: type.trim() === '' ? null : type.trim(),
    draftingBodyId: draftingBody?.id ?? null,
  }
}
