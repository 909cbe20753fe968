import { useEffect, useRef, useState } from 'react'
import styles from './drop-zone.module.css'

interface Props {
  /** What will happen with what is let go, in a few words. */
  label: string
  onFiles: (files: File[]) => void
  /** Stands behind every screen and takes only what the screen itself has no zone for. */
  behind?: boolean
}

/** Zones that belong to what is on the screen now. */
const inFront = new Set<symbol>()

/**
 * Takes files that are dropped anywhere on the window, or pasted outside a field. Shows itself only while something is dragged; a
 * button beside it must offer the same to keyboards and fingers.
 */
export function DropZone({ label, onFiles, behind = false }: Props) {
  const [over, setOver] = useState(false)
  const take = useRef(onFiles)
  useEffect(() => {
    take.current = onFiles
  }, [onFiles])
  useEffect(() => {
    const zone = Symbol('zone')
    if (!behind) inFront.add(zone)
    return () => void inFront.delete(zone)
  }, [behind])

  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    // A drag enters and leaves every element on its way; only when it has left them all is it gone.
    let depth = 0
    const isMine = () => !behind || inFront.size === 0
    const on = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      addEventListener(name, event => holdsFiles(event.dataTransfer) && isMine() && act(event), { signal })
    on('dragenter', event => {
      event.preventDefault()
      depth += 1
      setOver(true)
    })
    on('dragover', event => event.preventDefault())
    on('dragleave', () => {
      depth = Math.max(depth - 1, 0)
      if (depth === 0) setOver(false)
    })
    on('drop', event => {
      event.preventDefault()
      depth = 0
      setOver(false)
      give(event.dataTransfer)
    })
    const give = (from: DataTransfer | null) => {
      const files = [...(from?.files ?? [])]
      if (files.length > 0) take.current(files)
    }
    const onPaste = (event: ClipboardEvent) => {
      if (!isMine() || isField(event.target) || !event.clipboardData?.files.length) return
      event.preventDefault()
      give(event.clipboardData)
    }
    addEventListener('paste', onPaste, { signal })
    return () => leaving.abort()
  }, [behind])

  if (!over) return null
  return (
    <div className={styles.over} data-print="no" aria-hidden>
      <p className={styles.label}>{label}</p>
    </div>
  )
}

function holdsFiles(dragged: DataTransfer | null): boolean {
  return dragged?.types.includes('Files') ?? false
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null
}
