import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Malformed, unlessMalformed } from './bytes.ts'
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts'
import { readSignerKey, readVerifierKey, signerFromSeed, writeSignerKey, writeVerifierKey } from './note-key.ts'
import { openNote, parseNote, signNote, splitNotes } from './note.ts'
import { isSignedByLog, readSeal, signSeal } from './seal.ts'

/** The example that the documentation of Go's note package signs, with its keys. */
const example = {
  signer: 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  verifier: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  line: '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
}
const [one, other] = [1, 2].map(byte => signerFromSeed(`example.org/${byte}`, new Uint8Array(32).fill(byte)))
if (!one || !other) throw new Error('two keys are needed')

test('keys and signatures are the ones that Go makes', () => {
  const signer = readSignerKey(example.signer)
  expect(writeSignerKey(signer)).toBe(example.signer)
  expect(writeVerifierKey(signer)).toBe(example.verifier)
  expect(signNote(example.text, [signer])).toBe(`${example.text}\n${example.line}`)
  expect(openNote(`${example.text}\n${example.line}`, [readVerifierKey(example.verifier)])?.text).toBe(example.text)
})

test('a note may bear several signatures, and unknown ones are passed over', () => {
  const note = signNote('text\n', [one, other])
  expect(openNote(note, [other])?.signers).toEqual([other])
  expect(openNote(note, [one, other])?.signers).toEqual([one, other])
  expect(openNote(note, [readVerifierKey(example.verifier)])).toBeUndefined()
  expect(openNote(note, [])).toBeUndefined()
})

test('one wrong signature of a known key spoils the whole note', () => {
  const [good, bad] = [signNote('text\n', [one]), signNote('text!\n', [other])]
  const mixed = good + bad.slice(bad.indexOf('—'))
  expect(openNote(mixed, [one])?.text).toBe('text\n')
  expect(openNote(mixed, [one, other])).toBeUndefined()
})

test('blank lines belong to the text, and only the last one ends it', () => {
  expect(parseNote(signNote('a\n\nb\n', [one])).text).toBe('a\n\nb\n')
})

test('whatever deviates from the form of a note is refused', () => {
  const note = signNote('text\n', [one])
  const deviating = [
    '',
    'text\n',
    note.slice(0, -1),
    note.replace('—', '-'),
    note.replace('— ', '—  '),
    note.replace('text', 'te\txt'),
    note.replace('text', 'te\ud800xt'),
    note.replace('example.org/1', 'example+org'),
    note.replace('=\n', '\n'),
    `${note}\n`,
    note.replace('text\n\n', 'text\n'),
    note + note.slice(note.indexOf('—')).repeat(64),
  ]
  expect(deviating.filter(text => unlessMalformed(() => parseNote(text)))).toEqual([])
  expect(() => signNote('no line end', [one])).toThrow(Malformed)
})

test('mistyped keys are refused', () => {
  const key = writeVerifierKey(one)
  const wrong = [key.replace('/1', '/2'), key.replace('AY', 'AZ'), key.slice(0, -4), `a b${key}`, '', 'a+b', `+${key}`]
  expect(wrong.filter(text => unlessMalformed(() => readVerifierKey(text)))).toEqual([])
  expect(() => readSignerKey(key)).toThrow(Malformed)
  expect(() => readSignerKey(writeSignerKey(one).replace('/1', '/3'))).toThrow(Malformed)
  expect(() => signerFromSeed('a', new Uint8Array(31))).toThrow(Malformed)
  const names = ['', 'a b', 'a+b', 'a\u00a0b', 'a\n']
  expect(names.filter(name => unlessMalformed(() => signerFromSeed(name, new Uint8Array(32))))).toEqual([])
})

test('no note opens after a byte of it has changed', () => {
  const note = new TextEncoder().encode(signNote('example\n17\nline\n', [one]))
  fc.assert(
    fc.property(fc.nat({ max: note.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, bits) => {
      const changed = new TextDecoder().decode(note.map((byte, index) => (index === place ? byte ^ bits : byte)))
      expect(unlessMalformed(() => openNote(changed, [one]))).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})

test('a checkpoint is written as the specification shows it', () => {
  const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
  expect(writeCheckpoint(readCheckpoint(text))).toBe(text)
  expect(readCheckpoint(`${text}more\n`).extensions).toEqual(['more'])
  const deviating = [
    '',
    text.slice(0, -1),
    `${text}\n`,
    text.replace('20852163', '020852163'),
    text.replace('20852163', '-1'),
    text.replace('20852163', '9007199254740993'),
    text.replace('=', ''),
    text.replace('CsUY', ''),
    `\n${text}`,
  ]
  expect(deviating.filter(wrong => unlessMalformed(() => readCheckpoint(wrong)))).toEqual([])
  const root = new Uint8Array(32)
  expect(() => writeCheckpoint({ origin: 'a', size: 1, root, extensions: [''] })).toThrow(Malformed)
})

test('a log speaks only with the key that bears its name', () => {
  const seal = { origin: one.name, size: 1, root: new Uint8Array(32), at: '2026-10-14T01:02:03.004Z' }
  const note = signSeal({ ...seal, after: new Uint8Array(32) }, one)
  expect(readSeal(note)).toEqual({ ...seal, after: new Uint8Array(32) })
  expect(isSignedByLog(note, [one])).toBe(true)
  const cosigned = note + signNote(parseNote(note).text, [other]).split('\n\n')[1]
  expect(isSignedByLog(cosigned, [one, other])).toBe(true)
  expect(isSignedByLog(cosigned, [other])).toBe(false)
  expect(() => signSeal({ ...seal, after: new Uint8Array(32) }, other)).toThrow(Malformed)
  expect(() => readSeal(signNote(parseNote(note).text.replace('at 2026', 'at 26'), [one]))).toThrow(Malformed)
})

test('a file of notes is taken apart whatever stands between them', () => {
  const notes = ['a\n', 'b\nc\n'].map(text => signNote(text, [one, other]))
  expect(splitNotes(notes.join(''))).toEqual(notes)
  expect(splitNotes(`\n\n${notes.join('\n\n\n')}\n`)).toEqual(notes)
  expect(splitNotes('')).toEqual([])
  expect(() => splitNotes('half a note\n')).toThrow(Malformed)
})
