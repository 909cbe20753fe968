import { type FormEvent, useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { Field } from '../../../../ui/controls/field.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Provision } from '../../../../packages/text/model.ts'
import { type CalledPlace, placeCalled } from './called.ts'
import styles from './reading.module.css'

interface Props {
  provisions: readonly Provision[]
  pages: number
  onGo: (place: CalledPlace) => void
}

/** Goes where the chair says: "trang 12", "Điều 5, khoản 2". */
export function JumpField({ provisions, pages, onGo }: Props) {
  const say = useWords()
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState<string>()
  const go = (event: FormEvent) => {
    event.preventDefault()
    const place = placeCalled(typed, provisions, pages)
    setMissing(place || typed.trim() === '' ? undefined : typed.trim())
    if (place) onGo(place)
  }
  return (
    <form className={styles.jump} onSubmit={go}>
      <Field
        label={say('reading.go_to')}
        hint={say('reading.go_example')}
        value={typed}
        error={missing && say('reading.no_such_place', { place: missing })}
        autoComplete="off"
        onChange={text => {
          setTyped(text)
          setMissing(undefined)
        }}
      />
      <Button type="submit">{say('reading.go')}</Button>
    </form>
  )
}
