import { useWords } from '../../../ui/words/words.tsx'
import type { AreaCode } from '../contract.ts'
import { useProfile } from './use-profile.ts'

/** What this organisation calls an area; undefined when its profile does not show the area. */
export function useAreaTitle(code: AreaCode): string | undefined {
  const { language } = useWords()
  return useProfile().areas.find(area => area.code === code)?.words[language]
}
