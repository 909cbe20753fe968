// Written by tools/write-tables.ts from the migrations; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

type Moment = ColumnType<string, Date | string, Date | string>
type Json = ColumnType<unknown, string, string>

export interface ActionsAction {
  id: Generated<string>
  number: GeneratedAlways<number>
  meetingId: string
  bodyId: string
  lineId: string | null
  jottingId: string | null
  paperId: string | null
  provisionId: string | null
}

export interface ActionsSaying {
  actionId: string
  number: number
  toBody: string | null
  toPerson: string | null
  toName: string | null
  what: string
  dueOn: string | null
  state: string
  note: string | null
  saidAt: Moment
  saidBy: string
}

export interface AuditCheckpoint {
  position: number
  at: Moment
  note: string
}

export interface AuditDeparture {
  way: string
  position: number
  at: Moment
}

export interface AuditEdge {
  one: Generated<boolean>
  origin: Generated<string>
  position: Generated<number>
  frontier: Generated<string>
  note: string | null
}

export interface AuditNode {
  level: number
  index: number
  hash: Buffer
}

export interface AuditVerifierKey {
  line: string
  fromPosition: number
  at: Moment
}

export interface AuthAccount {
  id: Generated<string>
  name: string
  folded: string
  login: string | null
  personId: string | null
  language: string
  twoFactorEnabled: Generated<boolean>
  suspendedAt: Moment | null
  createdAt: Moment
  updatedAt: Moment
  version: Generated<number>
}

export interface AuthAccountRole {
  accountId: string
  role: string
}

export interface AuthApiToken {
  id: Generated<string>
  accountId: string
  name: string
  tokenHash: Buffer
  access: string
  madeAt: Moment
  endsOn: string
  endedAt: Moment | null
}

export interface AuthAssistance {
  id: Generated<string>
  principalId: string
  assistantId: string
  startsOn: string
  endsOn: string
  endedAt: Moment | null
}

export interface AuthAttempt {
  key: Buffer
  failures: number
  blockedUntil: Moment | null
  at: Moment
}

export interface AuthAuditMandate {
  accountId: string
  startsOn: string
  endsOn: string
  subjectIds: string[] | null
}

export interface AuthCredential {
  id: Generated<string>
  accountId: string
  providerId: string
  subject: string
  password: string | null
  createdAt: Moment
  updatedAt: Moment
}

export interface AuthDevice {
  id: Generated<string>
  accountId: string
  name: string
  binding: string
  publicKey: Buffer | null
  cookieHash: Buffer | null
  pinHash: string
  failures: Generated<number>
  madeAt: Moment
  lockedAt: Moment | null
  endedAt: Moment | null
}

export interface AuthLink {
  id: Generated<string>
  accountId: string
  purpose: string
  tokenHash: Buffer
  madeBy: string | null
  madeAt: Moment
  expiresAt: Moment
  usedAt: Moment | null
  withdrawnAt: Moment | null
  leadsTo: string | null
}

export interface AuthPasskey {
  id: Generated<string>
  accountId: string
  name: string | null
  credentialId: string
  publicKey: string
  counter: number
  deviceType: string
  backedUp: boolean
  transports: string | null
  aaguid: string | null
  createdAt: Moment | null
}

export interface AuthSession {
  id: Generated<string>
  accountId: string
  token: string
  method: string
  factors: number
  userAgent: string | null
  createdAt: Moment
  updatedAt: Moment
  expiresAt: Moment
}

export interface AuthSpent {
  key: Buffer
  expiresAt: Moment
}

export interface AuthTwoFactor {
  id: Generated<string>
  accountId: string
  secret: string
  backupCodes: string
  verified: Generated<boolean>
  failedVerificationCount: Generated<number>
  lockedUntil: Moment | null
}

export interface AuthVerification {
  id: Generated<string>
  identifier: string
  value: string
  createdAt: Moment
  updatedAt: Moment
  expiresAt: Moment
}

export interface BodiesBody {
  id: Generated<string>
  code: string
  kind: string
  name: string
  folded: string
  symbol: string | null
  parentId: string | null
  precedence: Generated<number>
  validFrom: string | null
  validTo: string | null
  version: Generated<number>
}

export interface BodiesTerm {
  id: Generated<string>
  bodyId: string
  ordinal: number
  startsOn: string
  endsOn: string | null
  version: Generated<number>
}

export interface ConclusionsConclusion {
  meetingId: string
  lineId: string
  number: number
  words: string
  because: string | null
  saidAt: Moment
  saidBy: string
}

export interface ConclusionsOutcome {
  id: Generated<string>
  number: GeneratedAlways<number>
  meetingId: string
  lineId: string
  paperId: string | null
  paperNumber: number | null
}

export interface ConclusionsWording {
  outcomeId: string
  number: number
  kind: string | null
  issueAs: string | null
  toBody: string | null
  toPerson: string | null
  throughBody: string | null
  throughPerson: string | null
  task: string | null
  dueOn: string | null
  voteId: string | null
  because: string | null
  saidAt: Moment
  saidBy: string
}

export interface ConsultationsAsked {
  id: Generated<string>
  roundId: string
  bodyId: string | null
  accountId: string | null
  place: number
  answeredAt: Moment | null
  answeredHow: string | null
  answeredBy: string | null
  recorded: Json | null
  remindedAt: Moment | null
}

export interface ConsultationsAssignment {
  id: Generated<string>
  paperId: string
  provisionId: string | null
  rowId: string | null
  bodyId: string
  dueOn: string | null
}

export interface ConsultationsAttachment {
  commentId: string
  paperId: string
  number: number
  given: boolean
}

export interface ConsultationsBinding {
  id: Generated<string>
  paperId: string
  fromNumber: number
  toNumber: number | null
  provisionId: string
  rowId: string | null
  ownReason: string | null
  state: string
  copyId: string | null
  madeBy: string | null
  madeAt: Moment
}

export interface ConsultationsComment {
  id: Generated<string>
  turn: GeneratedAlways<number>
  roundId: string
  askedId: string | null
  rowId: string | null
  number: number | null
  kind: string
  spot: Json | null
  found: Json | null
  saidWhere: string | null
  words: string
  proposed: string | null
  confidential: Generated<boolean>
  senderWords: string | null
  source: Json
  foundKey: string | null
  madeBy: string
  madeAt: Moment
  sentAt: Moment | null
  withdrawnAt: Moment | null
  reaction: string | null
  reserved: string | null
  corrections: Generated<Json>
  overlayOn: GeneratedAlways<string | null>
  overlay: GeneratedAlways<string | null>
  version: Generated<number>
}

export interface ConsultationsDeclined {
  roundId: string
  foundKey: string
  reason: string
  declinedBy: string
  declinedAt: Moment
}

export interface ConsultationsGathered {
  commentId: string
  fromId: string
}

export interface ConsultationsRefusedBinding {
  paperId: string
  fromNumber: number
  toNumber: number
  provisionId: string
  rowId: string
}

export interface ConsultationsRegisterRow {
  id: Generated<string>
  paperId: string
  roundId: string
  number: number
  place: number | null
  provisionId: string | null
  label: string
  opening: string
  sections: string[]
  words: string
  folded: string
  found: GeneratedAlways<string>
  commentCount: number
  confidential: Generated<boolean>
  answer: string | null
  answerWords: string | null
  mergedInto: string | null
  answeredBy: string | null
  answeredAt: Moment | null
  releasedAt: Moment | null
  releasedBy: string | null
  assignmentId: string | null
  note: Generated<string>
  version: Generated<number>
}

export interface ConsultationsRound {
  id: Generated<string>
  paperId: string
  number: number
  withinId: string | null
  title: string
  ask: string
  dueOn: string | null
  openToAll: Generated<boolean>
  openedBy: string
  openedAt: Moment
  releaserId: string
  closedAt: Moment | null
  passed: Json
  version: Generated<number>
}

export interface DraftsFinal {
  id: Generated<string>
  paperId: string
  number: number
  markedBy: string
  markedAt: Moment
  passed: Json
  reopenedBy: string | null
  reopenedAt: Moment | null
  reopenedBecause: string | null
}

export interface DraftsPicture {
  paperId: string
  accountId: string
  key: string
  mediaType: string
  sha256: string
}

export interface DraftsSaving {
  paperId: string
  number: number
  base: number
  note: string
  savedBy: string
  savedAt: Moment
  textSha256: string
}

export interface DraftsWorkingCopy {
  paperId: string
  accountId: string
  id: Generated<string>
  base: number
  document: Json
  revision: Generated<number>
  keptAt: Moment
}

export interface DraftsWriter {
  paperId: string
  accountId: string
}

export interface ImportsImport {
  id: Generated<string>
  kind: string
  columns: string[]
  madeBy: string | null
  madeAt: Moment
  committedAt: Moment | null
}

export interface ImportsRow {
  importId: string
  number: number
  cells: Json
  fate: string
  fields: string[]
  faults: Json
}

export interface JournalEntry {
  position: number
  at: Moment
  actorId: string | null
  onBehalfOf: string | null
  name: string
  subjectId: string
  facts: Json
  audiences: string[]
}

export interface JournalHead {
  one: Generated<boolean>
  position: Generated<number>
  epoch: Generated<string>
}

export interface JournalPending {
  sequence: GeneratedAlways<number>
  at: Moment
  actorId: string | null
  onBehalfOf: string | null
  name: string
  subjectId: string
  facts: Json
  audiences: string[]
}

export interface MailLetter {
  id: Generated<string>
  recipient: string
  subject: string
  body: string
  at: Moment
}

export interface MattersClosing {
  id: Generated<string>
  matterId: string
  closedBy: string
  closedAt: Moment
  passed: Json
  reopenedBy: string | null
  reopenedAt: Moment | null
  reopenedBecause: string | null
}

export interface MattersDeadline {
  id: Generated<string>
  matterId: string
  words: string
  folded: string
  dueOn: string
  counted: Json | null
  metAt: Moment | null
  moved: Generated<Json>
  removedBy: string | null
  removedAt: Moment | null
  removedBecause: string | null
  version: Generated<number>
}

export interface MattersMatter {
  id: Generated<string>
  title: string
  folded: string
  ownerId: string
  targetWords: string | null
  targetOn: string | null
  begunAt: Moment
  changedAt: Moment
  version: Generated<number>
}

export interface MattersPart {
  paperId: string
  matterId: string
  part: string
  type: string | null
  draftingBodyId: string | null
  place: number
  addedBy: string
  addedAt: Moment
}

export interface MattersWorker {
  matterId: string
  accountId: string
}

export interface MeetingsAgreement {
  id: Generated<string>
  bodyId: string
  paperId: string
  number: number
  agreedOn: string
  way: string
  source: string
  recordedBy: string
  recordedAt: Moment
  withdrawnAt: Moment | null
}

export interface MeetingsCopy {
  meetingId: string
  accountId: string
  packId: string
}

export interface MeetingsLine {
  id: Generated<string>
  meetingId: string
  place: number
  kind: string
  title: string
  minutes: number | null
  presenterId: string | null
  presiderId: string | null
  narrow: boolean
  awaitsBodyId: string | null
  awaitsBy: string | null
}

export interface MeetingsLinePaper {
  lineId: string
  paperId: string
  number: number
  place: number
}

export interface MeetingsLineReader {
  lineId: string
  personId: string
}

export interface MeetingsMeeting {
  id: Generated<string>
  bodyId: string
  kind: string
  title: string
  folded: string
  countedIn: string | null
  number: number | null
  startsAt: Moment
  endsAt: Moment | null
  place: string | null
  sites: Generated<string[]>
  videoLink: string | null
  chairId: string | null
  convenedBy: string
  convenedAt: Moment
  cancelledAt: Moment | null
  cancelledBecause: string | null
  version: Generated<number>
}

export interface MeetingsPack {
  meetingId: string
  key: string
  plan: Json
  askedBy: string[]
  askedAt: Moment
  madeAt: Moment | null
  sha256: string | null
  size: number | null
}

export interface MeetingsRecorder {
  meetingId: string
  accountId: string
}

export interface MeetingsRecusal {
  id: Generated<string>
  meetingId: string
  lineId: string
  personId: string
  reason: string | null
  declaredAt: Moment
  recordedBy: string | null
  withdrawnAt: Moment | null
  withdrawalRecordedBy: string | null
  closedPaperIds: Generated<string[]>
}

export interface MeetingsSeat {
  meetingId: string
  personId: string
  place: number
  role: string
  office: string | null
  reply: string | null
  replyReason: string | null
  repliedAt: Moment | null
  recordedBy: string | null
  substituteId: string | null
}

export interface MeetingsShown {
  meetingId: string
  paperId: string
  accountId: string
}

export interface MeetingsSummons {
  meetingId: string
  number: number
  sentBy: string
  sentAt: Moment
  lines: Json
  around: Json | null
  passed: Json | null
}

export interface MinutesApproval {
  outcomeId: string
  meetingId: string
  versionNumber: number
  atMeetingId: string
  approvedAt: Moment
}

export interface MinutesKept {
  meetingId: string
  paperId: string
  keptBy: string
  keptAt: Moment
}

export interface MinutesSentence {
  meetingId: string
  key: string
  provisionId: string
  words: string
  marks: Json
}

export interface MinutesSignature {
  id: Generated<string>
  meetingId: string
  versionNumber: number
  office: string
  personId: string | null
  signedOn: string
  onPaper: boolean
  scanId: string | null
  passed: Json
  recordedBy: string
  recordedAt: Moment
  clearedBy: string | null
  clearedAt: Moment | null
  clearedBecause: string | null
}

export interface NoticesLine {
  noticeId: string
  place: number
  lineId: string
}

export interface NoticesNotice {
  id: Generated<string>
  number: GeneratedAlways<number>
  meetingId: string
  paperId: string
  signerId: string
  authority: string | null
  office: string | null
  madeAt: Moment
  madeBy: string
  version: Generated<number>
}

export interface NoticesRecipient {
  noticeId: string
  place: number
  bodyId: string | null
  personId: string | null
}

export interface OrganisationSettings {
  one: Generated<boolean>
  name: string
  language: string
  profile: string
  version: Generated<number>
}

export interface PapersComment {
  id: Generated<string>
  versionId: string
  makerId: string
  spot: Json
  words: string
  madeAt: Moment
  withdrawnAt: Moment | null
  version: Generated<number>
}

export interface PapersNote {
  id: Generated<string>
  versionId: string
  makerId: string
  kind: string
  spot: Json
  words: string
  strokes: Json
  colour: string
  madeAt: Moment
  version: Generated<number>
}

export interface PapersPack {
  id: Generated<string>
  keeperId: string
  sharing: string
  title: string
  madeAt: Moment
  version: Generated<number>
}

export interface PapersPackPaper {
  packId: string
  paperId: string
  place: number
}

export interface PapersPackReader {
  packId: string
  accountId: string
}

export interface PapersPage {
  versionId: string
  number: number
  width: number
  height: number
  words: string
  boxes: Json
  byMachine: boolean
  confidence: number | null
  needsMachine: boolean
  picture: string | null
  folded: string
  found: GeneratedAlways<string>
}

export interface PapersPaper {
  id: Generated<string>
  keeperId: string
  sharing: string
  title: string
  titledBy: string
  symbol: string | null
  dated: string | null
  type: string | null
  head: Json | null
  folded: string
  maybeOf: string | null
  changedAt: Moment
  withdrawnAt: Moment | null
  version: Generated<number>
}

export interface PapersPicture {
  versionId: string
  key: string
  mediaType: string
  sha256: string
}

export interface PapersReader {
  paperId: string
  accountId: string
}

export interface PapersReadingMark {
  paperId: string
  accountId: string
  number: number
}

export interface PapersText {
  versionId: string
  reading: Json
  proposalCount: number
  balloonCount: number
  folded: string
  found: GeneratedAlways<string>
}

export interface PapersVersion {
  id: Generated<string>
  paperId: string
  number: number
  fileName: string
  mediaType: string
  size: number
  sha256: string
  broughtBy: string | null
  broughtAt: Moment
  stage: Generated<string>
  obstacle: Json | null
  shownAs: string | null
  pagesSha256: string | null
  pageCount: number | null
  encoding: Json | null
  losses: Json
  returnedBase: number | null
  returnedChanged: number | null
  confirmedAt: Moment | null
  writtenHere: Generated<boolean>
}

export interface PeopleMandate {
  id: Generated<string>
  personId: string
  bodyId: string
  office: string
  fromDay: string
  toDay: string | null
  precedence: number
  singleSeat: boolean
  version: Generated<number>
}

export interface PeopleNameKey {
  size: number
  key: string
  sortName: string[]
  personId: string
}

export interface PeoplePerson {
  id: Generated<string>
  code: string
  familyName: string
  middleName: string | null
  givenName: string
  sortName: string[]
  folded: string
  birthDate: string | null
  sex: string | null
  email: string | null
  phone: string | null
  version: Generated<number>
  erasedAt: Moment | null
}

export interface PlenumMigration {
  number: number
  name: string
  sha256: string
  appliedAt: Generated<Moment>
}

export interface SittingsClock {
  meetingId: string
  at: Moment
}

export interface SittingsCode {
  meetingId: string
  code: string
  madeAt: Moment
  madeBy: string
}

export interface SittingsJotting {
  id: Generated<string>
  number: GeneratedAlways<number>
  meetingId: string
  lineId: string | null
  speakerId: string | null
  words: string
  isAction: Generated<boolean>
  roundId: string | null
  commentId: string | null
  writtenAt: Moment
  writtenBy: string
  changedAt: Moment | null
  changedBy: string | null
  struckAt: Moment | null
  struckBy: string | null
  version: Generated<number>
}

export interface SittingsMove {
  id: Generated<string>
  number: GeneratedAlways<number>
  meetingId: string
  personId: string
  kind: string
  at: Moment
  recordedAt: Moment
  recordedBy: string
  struckAt: Moment | null
  struckBy: string | null
}

export interface SittingsSpeech {
  id: Generated<string>
  number: GeneratedAlways<number>
  meetingId: string
  lineId: string
  personId: string
  askedAt: Moment
  askedBy: string
  givenAt: Moment | null
  minutes: number | null
  endedAt: Moment | null
  withdrawnAt: Moment | null
}

export interface SittingsStep {
  id: GeneratedAlways<number>
  meetingId: string
  lineId: string | null
  kind: string
  at: Moment
  takenBy: string
}

export interface SittingsWrongCode {
  meetingId: string
  accountId: string
  tries: number
  at: Moment
}

export interface VotesCorrection {
  voteId: string
  number: number
  yes: number
  no: number
  other: number
  because: string
  correctedBy: string
  correctedAt: Moment
}

export interface VotesEntitled {
  voteId: string
  personId: string
  voterId: string
  place: number
  used: string | null
  receipt: string | null
  lapsed: Generated<boolean>
}

export interface VotesNamed {
  voteId: string
  personId: string
  choice: string
}

export interface VotesTally {
  voteId: string
  part: number
  yes: number
  no: number
  other: number
}

export interface VotesVote {
  id: Generated<string>
  bodyId: string
  meetingId: string | null
  lineId: string | null
  words: string
  rule: Json
  manner: string
  roll: number
  present: number
  openedBy: string
  openedAt: Moment
  dueAt: Moment | null
  closedAt: Moment | null
  closedBy: string | null
  yes: number | null
  no: number | null
  other: number | null
  chairDecided: string | null
  chairDecidedBy: string | null
  withdrawnAt: Moment | null
  withdrawnBecause: string | null
}

export interface WorkAnswer {
  actorId: string
  key: string
  requestHash: Buffer
  answer: Json | null
  at: Moment
}

export interface Database {
  'actions.action': ActionsAction
  'actions.saying': ActionsSaying
  'audit.checkpoint': AuditCheckpoint
  'audit.departure': AuditDeparture
  'audit.edge': AuditEdge
  'audit.node': AuditNode
  'audit.verifierKey': AuditVerifierKey
  'auth.account': AuthAccount
  'auth.accountRole': AuthAccountRole
  'auth.apiToken': AuthApiToken
  'auth.assistance': AuthAssistance
  'auth.attempt': AuthAttempt
  'auth.auditMandate': AuthAuditMandate
  'auth.credential': AuthCredential
  'auth.device': AuthDevice
  'auth.link': AuthLink
  'auth.passkey': AuthPasskey
  'auth.session': AuthSession
  'auth.spent': AuthSpent
  'auth.twoFactor': AuthTwoFactor
  'auth.verification': AuthVerification
  'bodies.body': BodiesBody
  'bodies.term': BodiesTerm
  'conclusions.conclusion': ConclusionsConclusion
  'conclusions.outcome': ConclusionsOutcome
  'conclusions.wording': ConclusionsWording
  'consultations.asked': ConsultationsAsked
  'consultations.assignment': ConsultationsAssignment
  'consultations.attachment': ConsultationsAttachment
  'consultations.binding': ConsultationsBinding
  'consultations.comment': ConsultationsComment
  'consultations.declined': ConsultationsDeclined
  'consultations.gathered': ConsultationsGathered
  'consultations.refusedBinding': ConsultationsRefusedBinding
  'consultations.registerRow': ConsultationsRegisterRow
  'consultations.round': ConsultationsRound
  'drafts.final': DraftsFinal
  'drafts.picture': DraftsPicture
  'drafts.saving': DraftsSaving
  'drafts.workingCopy': DraftsWorkingCopy
  'drafts.writer': DraftsWriter
  'imports.import': ImportsImport
  'imports.row': ImportsRow
  'journal.entry': JournalEntry
  'journal.head': JournalHead
  'journal.pending': JournalPending
  'mail.letter': MailLetter
  'matters.closing': MattersClosing
  'matters.deadline': MattersDeadline
  'matters.matter': MattersMatter
  'matters.part': MattersPart
  'matters.worker': MattersWorker
  'meetings.agreement': MeetingsAgreement
  'meetings.copy': MeetingsCopy
  'meetings.line': MeetingsLine
  'meetings.linePaper': MeetingsLinePaper
  'meetings.lineReader': MeetingsLineReader
  'meetings.meeting': MeetingsMeeting
  'meetings.pack': MeetingsPack
  'meetings.recorder': MeetingsRecorder
  'meetings.recusal': MeetingsRecusal
  'meetings.seat': MeetingsSeat
  'meetings.shown': MeetingsShown
  'meetings.summons': MeetingsSummons
  'minutes.approval': MinutesApproval
  'minutes.kept': MinutesKept
  'minutes.sentence': MinutesSentence
  'minutes.signature': MinutesSignature
  'notices.line': NoticesLine
  'notices.notice': NoticesNotice
  'notices.recipient': NoticesRecipient
  'organisation.settings': OrganisationSettings
  'papers.comment': PapersComment
  'papers.note': PapersNote
  'papers.pack': PapersPack
  'papers.packPaper': PapersPackPaper
  'papers.packReader': PapersPackReader
  'papers.page': PapersPage
  'papers.paper': PapersPaper
  'papers.picture': PapersPicture
  'papers.reader': PapersReader
  'papers.readingMark': PapersReadingMark
  'papers.text': PapersText
  'papers.version': PapersVersion
  'people.mandate': PeopleMandate
  'people.nameKey': PeopleNameKey
  'people.person': PeoplePerson
  'plenum.migration': PlenumMigration
  'sittings.clock': SittingsClock
  'sittings.code': SittingsCode
  'sittings.jotting': SittingsJotting
  'sittings.move': SittingsMove
  'sittings.speech': SittingsSpeech
  'sittings.step': SittingsStep
  'sittings.wrongCode': SittingsWrongCode
  'votes.correction': VotesCorrection
  'votes.entitled': VotesEntitled
  'votes.named': VotesNamed
  'votes.tally': VotesTally
  'votes.vote': VotesVote
  'work.answer': WorkAnswer
}
