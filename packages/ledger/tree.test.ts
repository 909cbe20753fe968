import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Malformed } from './bytes.ts'
import { extendsTree, proveConsistency } from './consistency.ts'
import { append, emptyFrontier, frontierAt, readFrontier, rootOf, writeFrontier } from './frontier.ts'
import { includes, proveInclusion } from './inclusion.ts'
import { emptyRoot, leafHash, leftOf, nodeHash, type ReadNode } from './tree.ts'

/** The leaves and heads that implementations of Certificate Transparency test themselves with. */
const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const heads = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const known = entries.map(entry => leafHash(bytes(entry)))
const many = Array.from({ length: 65 }, (_, index) => leafHash(Uint8Array.of(index, index * 7)))

test('the heads of the eight standard leaves are the published ones', () => {
  heads.forEach((head, size) => expect(hex(grown(known.slice(0, size)))).toBe(head))
})

test('the published inclusion proofs come out and verify', async () => {
  const published = [
    { index: 0, size: 8, proof: ['96a296d224f285c6', '5f083f0a1a33ca07', '6b47aaf29ee3c2af'] },
    { index: 5, size: 8, proof: ['bc1a0643b12e4d2d', 'ca854ea128ed050b', 'd37ee418976dd957'] },
  ]
  for (const { index, size, proof } of published) {
    const made = await proveInclusion(reader(known), index, size)
    expect(made.map(hash => hex(hash).slice(0, 16))).toEqual(proof)
    expect(includes({ index, size, leaf: at(known, index), root: bytes(at(heads, size)) }, made)).toBe(true)
  }
})

test('the published consistency proofs come out and verify', async () => {
  const published = [
    { earlier: 2, size: 8, proof: ['5f083f0a1a33ca07', '6b47aaf29ee3c2af'] },
    { earlier: 6, size: 8, proof: ['0ebc5d3437fbe2db', 'ca854ea128ed050b', 'd37ee418976dd957'] },
    { earlier: 2, size: 5, proof: ['5f083f0a1a33ca07', 'bc1a0643b12e4d2d'] },
  ]
  for (const { earlier, size, proof } of published) {
    const made = await proveConsistency(reader(known), earlier, size)
    expect(made.map(hash => hex(hash).slice(0, 16))).toEqual(proof)
    const [before, now] = [bytes(at(heads, earlier)), bytes(at(heads, size))]
    expect(extendsTree({ size: earlier, root: before }, { size, root: now }, made)).toBe(true)
  }
})

test('a tree grown leaf by leaf has the root that the definition gives, at every size', () => {
  let frontier = emptyFrontier
  many.forEach((leaf, size) => {
    expect(hex(rootOf(frontier))).toBe(hex(defined(many.slice(0, size))))
    frontier = append(frontier, leaf)
  })
})

test('every node is reported once, when its last leaf came', () => {
  const seen = new Map<string, string>()
  let frontier = emptyFrontier
  for (const leaf of many.slice(0, 64)) {
    frontier = append(frontier, leaf, (level, index, hash) => {
      expect(seen.has(`${level}/${index}`)).toBe(false)
      seen.set(`${level}/${index}`, hex(hash))
    })
  }
  expect(seen.size).toBe(127)
  expect(seen.get('6/0')).toBe(hex(rootOf(frontier)))
  expect(seen.get('2/3')).toBe(hex(defined(many.slice(12, 16))))
})

test('every leaf is proven in every tree up to 64, by no more hashes than the tree is high', async () => {
  for (let size = 1; size <= 64; size++) {
    const root = defined(many.slice(0, size))
    for (let index = 0; index < size; index++) {
      const proof = await proveInclusion(reader(many), index, size)
      expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)))
      expect(includes({ index, size, leaf: at(many, index), root }, proof)).toBe(true)
    }
  }
})

test('every tree up to 64 is proven to extend every smaller one', async () => {
  const roots = Array.from({ length: 65 }, (_, size) => defined(many.slice(0, size)))
  for (let size = 0; size <= 64; size++) {
    for (let earlier = 0; earlier <= size; earlier++) {
      const proof = await proveConsistency(reader(many), earlier, size)
      expect(extendsTree({ size: earlier, root: at(roots, earlier) }, { size, root: at(roots, size) }, proof)).toBe(
        true,
      )
    }
  }
})

test('a proof that was bent, cut or lengthened proves nothing', async () => {
  const bending = fc.record({
    size: fc.integer({ min: 2, max: 64 }),
    place: fc.nat(),
    step: fc.nat(),
    byte: fc.integer({ min: 0, max: 31 }),
    bit: fc.integer({ min: 1, max: 255 }),
  })
  await fc.assert(
    fc.asyncProperty(bending, async ({ size, place, step, byte, bit }) => {
      const [index, earlier, root] = [place % size, 1 + (place % (size - 1)), defined(many.slice(0, size))]
      const claim = { index, size, leaf: at(many, index), root }
      const path = await proveInclusion(reader(many), index, size)
      for (const bent of bends(path, step, byte, bit)) expect(includes(claim, bent)).toBe(false)
      for (const other of [index - 1, index + 1]) expect(includes({ ...claim, index: other }, path)).toBe(false)

      const [before, now] = [
        { size: earlier, root: defined(many.slice(0, earlier)) },
        { size, root },
      ]
      const proof = await proveConsistency(reader(many), earlier, size)
      for (const bent of bends(proof, step, byte, bit)) expect(extendsTree(before, now, bent)).toBe(false)
      expect(extendsTree({ ...before, root: flipped(before.root, byte, bit) }, now, proof)).toBe(false)
      expect(extendsTree(before, { ...now, root: flipped(root, byte, bit) }, proof)).toBe(false)
      expect(extendsTree(now, before, proof)).toBe(false)
    }),
  )
})

test('what is not there cannot be proven', async () => {
  await expect(proveInclusion(reader(many), 8, 8)).rejects.toThrow(RangeError)
  await expect(proveInclusion(reader(many), -1, 8)).rejects.toThrow(RangeError)
  await expect(proveConsistency(reader(many), 9, 8)).rejects.toThrow(RangeError)
  expect(includes({ index: 0, size: 0, leaf: emptyRoot, root: emptyRoot }, [])).toBe(false)
  expect(extendsTree({ size: 0, root: at(known, 0) }, { size: 8, root: at(known, 1) }, [])).toBe(false)
})

test('the frontier at any size can be made again from the nodes', async () => {
  let frontier = emptyFrontier
  for (const leaf of many) {
    expect(await frontierAt(reader(many), frontier.size)).toEqual(frontier)
    frontier = append(frontier, leaf)
  }
})

test('a frontier survives being written down, and a damaged line is refused', () => {
  let frontier = emptyFrontier
  for (const leaf of many) {
    expect(hex(rootOf(readFrontier(writeFrontier(frontier))))).toBe(hex(rootOf(frontier)))
    frontier = append(frontier, leaf)
  }
  const line = writeFrontier(frontier)
  for (const damaged of ['', '0', `${line}=`, line.replace('65 ', '64 x'), line.replace('65', '67'), ` ${line}`]) {
    expect(() => readFrontier(damaged)).toThrow(Malformed)
  }
})

/** The root as RFC 6962 defines it, word for word. */
function defined(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return emptyRoot
  if (leaves.length === 1) return at(leaves, 0)
  const left = leftOf(leaves.length)
  return nodeHash(defined(leaves.slice(0, left)), defined(leaves.slice(left)))
}

function grown(leaves: readonly Uint8Array[]): Uint8Array {
  let frontier = emptyFrontier
  for (const leaf of leaves) frontier = append(frontier, leaf)
  return rootOf(frontier)
}

function reader(leaves: readonly Uint8Array[]): ReadNode {
  return (level, index) => defined(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))
}

function bends(proof: readonly Uint8Array[], step: number, byte: number, bit: number): Uint8Array[][] {
  const longer = [
    [...proof, emptyRoot],
    [emptyRoot, ...proof],
  ]
  if (proof.length === 0) return longer
  const bent = proof.with(step % proof.length, flipped(at(proof, step % proof.length), byte, bit))
  return [bent, proof.slice(1), proof.slice(0, -1), ...longer, proof.with(0, at(proof, 0).slice(1))]
}

function flipped(hash: Uint8Array, byte: number, bit: number): Uint8Array {
  return hash.map((value, index) => (index === byte ? value ^ bit : value))
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new Error('the test asks for what is not there')
  return item
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
}

function hex(hash: Uint8Array): string {
  return Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('')
}
