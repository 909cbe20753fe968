import type { Verdict } from '../../packages/ledger/index.ts'
import type { Obstacle } from '../refused.ts'
import type { Say } from '../words.ts'

/** The verdict as a refusal, when something is wrong. */
export function obstacleIn(verdict: Verdict): Obstacle | undefined {
  if (verdict.ok) return undefined
  const { fault, batch, record } = verdict
  const facts = { from: batch?.from ?? null, to: batch?.to ?? null, sealedAt: batch?.sealedAt ?? null, record }
  return { code: `audit.fault.${fault}`, status: 409, facts }
}

/** What there is to say besides the refusal: of a sound log what it was held against, of another where to look. */
export function explain(verdict: Verdict, say: Say): string[] {
  if (!verdict.ok) {
    const { batch, record } = verdict
    return [
      ...(batch?.sealedAt ? [say('audit.sealed_at', { sealedAt: batch.sealedAt })] : []),
      ...(record === null ? [] : [say('audit.first_record', { record })]),
    ]
  }
  const { from, size, sealedAt, agreed, unchecked, compared } = verdict
  return [
    size === 0 ? say('audit.sound_empty') : say('audit.sound', { from, size, sealedAt }),
    say(agreed > 0 ? 'audit.agreed' : 'audit.alone', { agreed }),
    ...(unchecked > 0 ? [say('audit.unchecked', { unchecked })] : []),
    ...(compared > 0 ? [say('audit.compared', { compared })] : []),
  ]
}
