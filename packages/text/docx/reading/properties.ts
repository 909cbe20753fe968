import type { Origin } from '../../model.ts'
import { originProperties } from '../origin-properties.ts'
import type { Package } from '../package/parts.ts'
import { related } from '../package/parts.ts'
import { attributeOf, childrenOf, wordsIn } from '../package/xml.ts'

/** What a copy of ours says about itself in its custom properties, which Word and LibreOffice keep. */
export function readOrigin(file: Package): { isOurs: boolean; origin: Origin | null } {
  const values = new Map<string, string>()
  for (const property of childrenOf(related(file, file, 'custom-properties')?.root))
    values.set(attributeOf(property, 'name') ?? '', wordsIn(property).trim())
  const textId = values.get(originProperties.text)
  const versionId = values.get(originProperties.version)
  return {
    isOurs: values.has(originProperties.layout),
    origin: textId && versionId ? { textId, versionId } : null,
  }
}
