import { useSyncExternalStore } from 'react'

const narrow = matchMedia('(max-width: 48rem)')

/** Whether two columns of text would be too narrow to be read. Where only the look differs, CSS decides and not this. */
export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => narrow.matches)
}

function listen(onChange: () => void) {
  narrow.addEventListener('change', onChange)
  return () => narrow.removeEventListener('change', onChange)
}
