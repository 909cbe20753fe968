import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '../../../ui/asking/ask.ts'
import { keyOf } from '../../../ui/asking/use-answer.ts'
import { type Profile, readRulebook } from '../contract.ts'

/** The rules and manners of this organisation; the app has them before it draws its first screen. */
export function useProfile(): Profile {
  return useSuspenseQuery({
    queryKey: keyOf(readRulebook, {}),
    queryFn: () => ask(readRulebook, {}),
    staleTime: Infinity,
  }).data
}
