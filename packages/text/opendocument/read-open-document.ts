import { type Archive, defaultLimits, openArchive } from '../docx/package/archive.ts'
import { childOf, childrenOf, descendantsOf, type Element } from '../docx/package/xml.ts'
import type { Balloon, MakeId, Reading } from '../model.ts'
import { readingOf } from '../reading-of.ts'
import { Unreadable } from '../unreadable.ts'
import { changesIn } from './changes.ts'
import { openNumbering } from './numbering.ts'
import { picturesOf } from './pictures.ts'
import { stylesOf } from './styles.ts'
import { partOf } from './tree.ts'
import { openWriter } from './writer.ts'

/**
 * Reads an OpenDocument text, spreadsheet or presentation (ODT, ODS, ODP): tracked changes come out as proposals, notes
 * in the margin as balloons, and nothing tracked is accepted. Refuses with `file.damaged`, `file.password`,
 * `file.too_large` or `file.too_deep`.
 */
export function readOpenDocument(bytes: Uint8Array, { makeId }: { makeId: MakeId }): Reading {
  const archive = openArchive(bytes, defaultLimits)
  if (isEncrypted(archive)) throw new Unreadable('file.password')
  const content = partOf(archive, 'content.xml')
  const body = childrenOf(childOf(content, 'office:body'))[0]
  if (!content || !body) throw new Unreadable('file.damaged')
  const styles = stylesOf([...childrenOf(partOf(archive, 'styles.xml')), ...childrenOf(content)].map(grouped))
  const pictures = picturesOf(archive)
  const writer = openWriter({ styles, numbering: openNumbering(styles), pictures, changes: changesIn(body), makeId })
  writer.blocks(body)
  const { tracked } = writer
  let balloons: Balloon[] = []
  const reading = readingOf([...tracked.lines, ...writer.notes], makeId, {
    pictures: pictures.used,
    losses: writer.losses(),
    proposalsAt(places) {
      balloons = tracked.balloons(places, makeId)
      return tracked.proposals(places, makeId)
    },
  })
  return { ...reading, balloons }
}

/** `stylesOf` goes two levels down: groups of styles in a part. */
function grouped(group: Element): Element {
  return { name: '', attributes: new Map(), children: [group] }
}

function isEncrypted(archive: Archive): boolean {
  const manifest = partOf(archive, 'META-INF/manifest.xml')
  return manifest !== undefined && [...descendantsOf(manifest)].some(({ name }) => name === 'manifest:encryption-data')
}
