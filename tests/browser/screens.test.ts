import { expect } from 'vitest'
import { faultsAtEverySize } from './judge/judge.ts'
import { languages, speak } from './judge/language.ts'
import { screens, settled } from './screens.ts'
import { testOn } from './stage.ts'

const test = testOn({ profile: 'vn-party' })

test.for(screens)(
  '$name is whole in both languages and at every size',
  async ({ who = 'administrator', path, open }, { stage }) => {
    const page = await stage.seat(who, { at: typeof path === 'string' ? path : await path(stage) })
    await settled(page)
    await open?.(page)
    for (const language of languages) {
      await speak(page, language)
      expect(await faultsAtEverySize(page, language)).toEqual([])
    }
  },
)
