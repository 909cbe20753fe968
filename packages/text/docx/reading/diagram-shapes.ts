import type { Shape } from '../../diagrams/draw-diagram.ts'
import { numberOf, pointsOfEmu } from '../package/measures.ts'
import { attributeOf, childOf, childrenOf, descendantsOf, wordsIn, type Element } from '../package/xml.ts'
import { cleaned } from './words.ts'

/** The shapes that Word last drew a diagram with ([MS-ODRAWXML] 2.4), at most a thousand. */
export function shapesFrom(drawing: Element): Shape[] {
  const shapes = [...descendantsOf(drawing)].filter(({ name }) => name === 'dsp:sp').slice(0, 1_000)
  return shapes.map(shape => {
    const properties = childOf(shape, 'dsp:spPr')
    const place = childOf(properties, 'a:xfrm')
    const [offset, extent] = [childOf(place, 'a:off'), childOf(place, 'a:ext')]
    const [width, height] = [pointsOfEmu(attributeOf(extent, 'cx')), pointsOfEmu(attributeOf(extent, 'cy'))]
    const path = pathOf(childOf(properties, 'a:custGeom'), width, height)
    return {
      x: pointsOfEmu(attributeOf(offset, 'x')),
      y: pointsOfEmu(attributeOf(offset, 'y')),
      width,
      height,
      form: path === undefined ? formOf(attributeOf(childOf(properties, 'a:prstGeom'), 'prst')) : 'path',
      ...(path !== undefined && { path }),
      filled: childrenOf(properties).some(({ name }) => name.endsWith('Fill') && name !== 'a:noFill'),
      ...wordsOf(childOf(shape, 'dsp:txBody')),
    }
  })
}

function formOf(preset = ''): Shape['form'] {
  return preset === 'ellipse' ? 'ellipse' : preset.startsWith('round') ? 'round' : 'box'
}

function wordsOf(body: Element | undefined): Pick<Shape, 'paragraphs' | 'fontSize'> {
  const paragraphs = childrenOf(body, 'a:p').map(paragraph =>
    cleaned(
      [...descendantsOf(paragraph)]
        .filter(({ name }) => name === 'a:t')
        .map(wordsIn)
        .join(''),
    ).trim(),
  )
  const sizes = [...(body ? descendantsOf(body) : [])].map(each => numberOf(attributeOf(each, 'sz')) ?? 0)
  const largest = Math.max(0, ...sizes.slice(0, 100)) / 100
  return { paragraphs: paragraphs.filter(Boolean), fontSize: largest >= 6 && largest <= 40 ? largest : 11 }
}

/** A drawn outline, such as the lines between boxes: moves, lines and curves, stretched to the size of the shape. */
function pathOf(geometry: Element | undefined, width: number, height: number): string | undefined {
  const path = childOf(geometry, 'a:pathLst', 'a:path')
  if (!path) return undefined
  const across = width / (numberOf(attributeOf(path, 'w')) || 1)
  const down = height / (numberOf(attributeOf(path, 'h')) || 1)
  const at = (point: Element) => {
    const [x, y] = ['x', 'y'].map(name => numberOf(attributeOf(point, name)) ?? 0)
    return `${rounded((x ?? 0) * across)} ${rounded((y ?? 0) * down)}`
  }
  const steps = childrenOf(path).map(step => {
    const points = childrenOf(step, 'a:pt').map(at).join(' ')
    const letter = letters.get(step.name)
    return letter === undefined || (points === '' && letter !== 'Z') ? '' : letter + points
  })
  return steps.slice(0, 1_000).join('')
}

const letters: ReadonlyMap<string, string> = new Map(
  Object.entries({ 'a:moveTo': 'M', 'a:lnTo': 'L', 'a:cubicBezTo': 'C', 'a:quadBezTo': 'Q', 'a:close': 'Z' }),
)

function rounded(length: number): number {
  return Math.round(length * 100) / 100
}
