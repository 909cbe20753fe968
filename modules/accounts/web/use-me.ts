import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { readMe } from '../contract.ts'

/** Who is signed in here; a guest when nobody is. */
export function useMe() {
  return useAnswer(readMe, {})
}
