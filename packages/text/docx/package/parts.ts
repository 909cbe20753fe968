import { Unreadable } from '../../unreadable.ts'
import { openArchive, type Archive, type Limits } from './archive.ts'
import { attributeOf, childrenOf, readXml, type Element } from './xml.ts'

/** A part that another part points at. */
interface Relation {
  /** The last word of its type: `styles`, `image`, `hyperlink`. */
  kind: string
  /** A part of the archive, or an address outside of it. */
  target: string
  outside: boolean
}

/** A part together with what it points at. */
export interface Part {
  name: string
  root: Element
  relations: ReadonlyMap<string, Relation>
}

export interface Package {
  main: Part
  /** What the package itself points at: properties. */
  relations: ReadonlyMap<string, Relation>
  part: (name: string) => Part | undefined
  bytes: (name: string) => Uint8Array | undefined
  typeOf: (name: string) => string
}

/**
 * Opens an Office package and finds its main part by relationship, never by name. Refuses what is no Word document
 * (`file.not_docx`), carries programs (`file.macros`) or lacks what it must have (`file.damaged`).
 */
export function openPackage(bytes: Uint8Array, limits: Limits): Package {
  const archive = openArchive(bytes, limits)
  const read = (name: string) => {
    const found = archive.bytesOf(name)
    return found && readXml(found, name, limits)
  }
  const types = read('[Content_Types].xml')
  if (!types) throw new Unreadable('file.not_docx')
  const typeOf = typesFrom(types)
  const relations = relationsFrom(read('_rels/.rels'), '')
  const mainName = [...relations.values()].find(({ kind }) => kind === 'officeDocument')?.target
  refusePrograms(archive, typeOf, mainName)
  if (mainName === undefined || !typeOf(mainName).includes('wordprocessingml')) throw new Unreadable('file.not_docx')

  const part = (name: string): Part | undefined => {
    const root = read(name)
    return root && { name, root, relations: relationsFrom(read(relationsOf(name)), name) }
  }
  const main = part(mainName)
  if (!main) throw new Unreadable('file.damaged', { part: mainName })
  if ([...main.relations.values()].some(({ kind }) => kind === 'vbaProject')) throw new Unreadable('file.macros')
  return { main, relations, part, bytes: archive.bytesOf, typeOf }
}

/** The part that `part` points at with this kind of relation. */
export function related({ part }: Package, { relations }: Pick<Part, 'relations'>, kind: string): Part | undefined {
  const relation = [...relations.values()].find(each => each.kind === kind && !each.outside)
  return relation && part(relation.target)
}

function refusePrograms(archive: Archive, typeOf: (name: string) => string, mainName: string | undefined) {
  const isProgram = (name: string) => /macroEnabled|vbaProject/i.test(typeOf(name)) || /vbaProject\.bin$/i.test(name)
  if ((mainName !== undefined && isProgram(mainName)) || archive.names.some(isProgram))
    throw new Unreadable('file.macros')
}

function typesFrom(types: Element): (name: string) => string {
  const byEnding = new Map<string, string>()
  const byName = new Map<string, string>()
  for (const each of childrenOf(types)) {
    const type = attributeOf(each, 'ContentType') ?? ''
    if (each.name === 'ct:Default') byEnding.set((attributeOf(each, 'Extension') ?? '').toLowerCase(), type)
    else byName.set((attributeOf(each, 'PartName') ?? '').replace(/^\//, '').toLowerCase(), type)
  }
  return name => {
    const lower = name.toLowerCase()
    return byName.get(lower) ?? byEnding.get(lower.slice(lower.lastIndexOf('.') + 1)) ?? ''
  }
}

function relationsOf(name: string): string {
  const slash = name.lastIndexOf('/') + 1
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`
}

function relationsFrom(root: Element | undefined, source: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>()
  for (const each of childrenOf(root, 'rel:Relationship')) {
    const target = attributeOf(each, 'Target') ?? ''
    const outside = attributeOf(each, 'TargetMode') === 'External'
    relations.set(attributeOf(each, 'Id') ?? '', {
      kind: (attributeOf(each, 'Type') ?? '').split('/').at(-1) ?? '',
      target: outside ? target : partNamed(target, source),
      outside,
    })
  }
  return relations
}

/** A target is relative to the folder of the part that points at it. */
function partNamed(target: string, source: string): string {
  const from = target.startsWith('/') ? [] : source.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') from.pop()
    else if (step !== '' && step !== '.') from.push(step)
  }
  return from.join('/')
}
