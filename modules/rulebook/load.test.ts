import { cp, glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { profile } from './contract.ts'
import { loadRulebook } from './load.ts'

const shipped = new URL('../../rulebook/', import.meta.url)

test('the shipped rulebook has three profiles and no fault', async () => {
  expect([...(await loadRulebook()).keys()]).toEqual(['general', 'vn-party', 'vn-state'])
})

test('the general profile shows five areas in English and nothing else', async () => {
  const general = (await loadRulebook()).get('general')
  expect(general?.areas.map(({ words }) => words.en)).toEqual(['Home', 'Meetings', 'Papers', 'Actions', 'People'])
  expect(general).toMatchObject({ language: 'en', nameOrder: 'given-first' })
})

test('every kind, office, paper, meeting and majority of every profile has words in both languages', async () => {
  for (const { kinds, offices, papers, meetings, majorities, areas, levels } of (await loadRulebook()).values()) {
    const said = [...kinds, ...offices, ...papers, ...meetings, ...majorities]
      .map(({ says }) => says.words)
      .concat([...areas, ...levels].map(({ words }) => words))
    expect(said.filter(({ vi, en }) => vi.trim() === '' || en.trim() === '')).toEqual([])
  }
})

test('nothing is claimed to be checked against an original while the sources were only reported', async () => {
  for (const { kinds, offices } of (await loadRulebook()).values()) {
    const rules = [...kinds, ...offices]
    expect(rules.filter(rule => rule.confidence !== 'official' && rule.checkedAgainstOriginal)).toEqual([])
  }
})

test('a profile rewords only sentences that the interface has', async () => {
  let usual = ''
  const root = new URL('../../', import.meta.url)
  for await (const file of glob('{platform,modules,ui,web}/**/words.ts', { cwd: root })) {
    usual += await readFile(new URL(file, root), 'utf8')
  }
  for (const { code, wordOverrides } of (await loadRulebook()).values()) {
    for (const [key, reworded] of Object.entries(wordOverrides)) {
      expect(usual.includes(`'${key}':`), `${code}: ${key}`).toBe(true)
      expect(Object.keys(reworded).length, `${code}: ${key}`).toBeGreaterThan(0)
    }
  }
})

test('notes for whoever keeps the files are not sent to browsers', async () => {
  const party = (await loadRulebook()).get('vn-party')
  expect(JSON.stringify(party)).toContain('"note"')
  expect(JSON.stringify(profile.parse(party))).not.toContain('"note"')
})

test('all faults of all files are told at once', async () => {
  const message = await messageAbout({
    'general/kinds.json': ([first, second]) => [
      { ...first, source: 'hearsay', colour: 'red' },
      { ...second, validFrom: '2020-02-30' },
    ],
    'general/profile.json': content => Object.assign(content, { language: 'English' }),
    'vn-party/kinds.json': ([first, ...others]) => [
      first,
      ...others,
      first,
      { ...first, code: 'lost', says: { ...first.says, level: 'moon', under: ['nowhere'] } },
      { ...first, code: 'backwards', validFrom: '2020-01-02', validTo: '2020-01-01' },
      { ...first, code: 'homeless', says: { ...first.says, mayStandAlone: false } },
    ],
    'vn-party/offices.json': ([first]) => [{ ...first, source: 'hearsay', says: { ...first.says, kinds: ['moon'] } }],
    'vn-party/meetings.json': ([first]) => [{ ...first, says: { ...first.says, bodies: ['moon'] } }],
    'vn-party/notices.json': ([first]) => [{ ...first, says: { ...first.says, paper: 'scroll' } }],
    'vn-party/agendas.json': ([first]) => [{ ...first, says: { ...first.says, meetings: ['picnic'] } }],
    'vn-party/majorities.json': ([first]) => [
      {
        ...first,
        says: { ...first.says, share: { of: 3, parts: 2, reach: 'atLeast' }, tie: 'chair', ballot: 'secret' },
      },
    ],
    'vn-party/sentences.json': ([first]) => [
      { ...first, says: { ...first.says, words: { vi: '{vote}.', en: 'Yes.' } } },
    ],
    'vn-state/weeks.json': ([first]) => [{ ...first, says: { ...first.says, holidaysOf: 'ZZ' } }],
    'vn-state/days.json': ([first]) => [{ ...first, validTo: null }],
  })
  expect(message.split('\n')).toEqual([
    'The rulebook cannot be used:',
    '- general/kinds.json at [0]: Unrecognized key: "colour"',
    '- general/kinds.json at [1].validFrom: Invalid ISO date',
    '- general/profile.json at language: Invalid option: expected one of "vi"|"en"',
    '- vn-party/agendas.json: plenary is of "picnic"',
    '- vn-party/kinds.json: backwards ends before it begins',
    '- vn-party/kinds.json: centralCommittee has two rules on one day',
    '- vn-party/kinds.json: homeless can stand nowhere',
    '- vn-party/kinds.json: lost is of level "moon"',
    '- vn-party/kinds.json: lost stands under "nowhere"',
    '- vn-party/majorities.json: resolution asks for more than the whole',
    '- vn-party/majorities.json: resolution would show how the chair voted',
    '- vn-party/meetings.json: regularMeeting is of "moon"',
    '- vn-party/notices.json: conclusions is a "scroll"',
    '- vn-party/offices.json: secretary cites "hearsay"',
    '- vn-party/offices.json: secretary is held in "moon"',
    '- vn-party/sentences.json: approved names "vote"',
    '- vn-party/signings.json: collective names "chiefOfOffice"',
    '- vn-party/signings.json: standing names "chiefOfOffice"',
    '- vn-party/signings.json: underHead names "commissionDeputyHead"',
    '- vn-party/signings.json: underHead names "deputyChiefOfOffice"',
    '- vn-state/days.json: lunarNewYear2025 has no first or no last day',
    '- vn-state/weeks.json: week keeps the holidays of "ZZ"',
  ])
})

test('a file that is missing, broken or in decomposed letters is named', async () => {
  const folder = await copyOfRulebook()
  await rm(join(folder, 'general/words.json'))
  await writeFile(join(folder, 'vn-state/kinds.json'), '[{')
  const sources = join(folder, 'vn-party/sources.json')
  await writeFile(sources, (await readFile(sources, 'utf8')).normalize('NFD'))
  const message = await messageOf(folder)
  expect(message).toContain('- general/words.json cannot be read: ENOENT')
  expect(message).toContain('- vn-state/kinds.json is not JSON')
  expect(message).toContain('- vn-party/sources.json: a text is not in Unicode normal form C')
})

test('an empty folder is no rulebook', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rulebook-'))
  expect(await messageOf(folder)).toContain('there is no profile')
})

interface Rule {
  says: object
}
type Rules = [Rule, Rule, ...Rule[]]
type Change = (content: Rules) => unknown

async function messageAbout(changes: Record<string, Change>): Promise<string> {
  const folder = await copyOfRulebook()
  for (const [file, change] of Object.entries(changes)) {
    const path = join(folder, file)
    const content: Rules = JSON.parse(await readFile(path, 'utf8'))
    await writeFile(path, JSON.stringify(change(content)))
  }
  return messageOf(folder)
}

async function copyOfRulebook(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rulebook-'))
  await cp(shipped, folder, { recursive: true })
  return folder
}

async function messageOf(folder: string): Promise<string> {
  const told = await loadRulebook(pathToFileURL(`${folder}/`)).then(
    () => 'no fault',
    (error: Error) => error.message,
  )
  await rm(folder, { recursive: true })
  return told
}
