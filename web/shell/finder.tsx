import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Button } from '../../ui/controls/button.tsx'
import { SearchIcon } from '../../ui/icons.ts'
import { useWords } from '../../ui/words/words.tsx'
import styles from './finder.module.css'

const FinderDialog = lazy(async () => ({ default: (await import('./finder-dialog.tsx')).FinderDialog }))

/** Finds a matter, a person or an organisation from anywhere: the magnifying glass, or Ctrl+K. */
export function Finder() {
  const say = useWords()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen(true)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])

  const go = (to: '/bodies/$id' | '/people/$id' | '/matters/$id' | '/meetings/$id' | '/trace', id: string) => {
    setOpen(false)
    void (to === '/trace' ? navigate({ to, search: { words: id } }) : navigate({ to, params: { id } }))
  }
  return (
    <>
      <div className={styles.finder}>
        <Button
          kind="quiet"
          aria-label={say('finder.title')}
          icon={<SearchIcon size={22} aria-hidden />}
          onPress={() => setOpen(true)}
        >
          <span className={styles.words}>{say('finder.open')}</span>
        </Button>
      </div>
      {open && (
        <Suspense fallback={null}>
          <FinderDialog onGo={go} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
