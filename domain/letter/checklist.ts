import { givesApproval, isFullyFavourable } from '../application/decision/outcomes'
import { refuse } from '../refusal/refuse'
import type {
  AccessAnswerContent,
  DecisionContent,
  ExpiryContent,
  HearingContent,
  InformationRequestContent,
  InterimExtensionContent,
  LetterContent,
  ReassessmentContent,
  RevocationContent,
  LetterCondition,
  SupervisionDecisionContent,
  TenderNoticeContent,
} from './letter-content'
import { missingFromContractLetter } from './contract-letter-checklist'
import type { LetterFrame } from './letter-frame'
import { told, unless } from './missing-part'
import { milderMeans, unconsidered } from '../revocation/milder-means/milder-means'
import { missingPartTexts, type MissingPartKey } from './missing-part-texts'

/** A part that a letter must have and has not. */
export interface MissingPart {
  readonly key: MissingPartKey
  /** Danish: what is missing, and by which rule. */
  readonly text: string
  /** Which of several, such as the titles of criteria without a judgement. */
  readonly which?: readonly string[]
}

/**
 * What a letter still lacks before it may be sent, in the order of the letter: docs/law.md § 6.7. A fully favourable
 * decision needs neither reasons, hearing nor guidance on complaint (forvaltningsloven §§ 19, 22 and 25; I2).
 */
export function missingFromLetter(content: LetterContent): readonly MissingPart[] {
  return [...missingFromFrame(content), ...missingFromBody(content), ...missingSigner(content)]
}

/** As `missingFromLetter`, before anybody has signed: date and signer come with the signature. */
export function missingFromDraft(content: LetterContent): readonly MissingPart[] {
  const bySigning: readonly MissingPartKey[] = ['date', 'signer', 'signer-impartial']
  return missingFromLetter(content).filter(({ key }) => !bySigning.includes(key))
}

/**
 * Lets a letter through only when it is whole.
 *
 * Refuses: LETTER_INCOMPLETE with `details.missing`, the list of what is missing.
 */
export function requireCompleteLetter(content: LetterContent): void {
  const missing = missingFromLetter(content)
  if (missing.length > 0) refuse('LETTER_INCOMPLETE', { missing }, incompleteText(missing))
}

/**
 * As `requireCompleteLetter`, for a draft that is to be laid before the signer. Refuses: LETTER_INCOMPLETE.
 * @param later parts that come with a later step, such as the hearing that is held over the draft
 */
export function requireCompleteDraft(content: LetterContent, later: readonly MissingPartKey[] = []): void {
  const missing = missingFromDraft(content).filter(({ key }) => !later.includes(key))
  if (missing.length > 0) refuse('LETTER_INCOMPLETE', { missing }, incompleteText(missing))
}

const incompleteText = (missing: readonly MissingPart[]): string =>
  `Brevet kan ikke sendes, før det er fuldstændigt. Tilføj det, der mangler: ${missing.map(({ text, which }) => (which === undefined ? text : `${text} (${which.join('; ')})`)).join('; ')}.`

function missingFromFrame({ sender, recipient, caseNumber, date, about }: LetterFrame): readonly MissingPart[] {
  return [
    ...unless('sender', told(sender.name) && told(sender.address)),
    ...unless(
      'recipient',
      told(recipient.name) && (recipient.cvr === undefined ? recipient.byPost === true : /^\d{8}$/.test(recipient.cvr)),
    ),
    ...unless('case-number', told(caseNumber)),
    ...unless('date', date !== undefined),
    ...unless(
      'about',
      'tender' in about ? told(about.tender) : told(about.specialfunktionName) && told(about.offerName),
    ),
  ]
}

function missingFromBody(content: LetterContent): readonly MissingPart[] {
  switch (content.kind) {
    case 'decision':
      return missingFromDecision(content)
    case 'hearing':
      return missingFromHearing(content)
    case 'information-request':
      return missingFromRequest(content)
    case 'fact-hearing':
      return [
        ...unless('legal-basis', content.legalBasis.some(told)),
        ...unless('report', told(content.report)),
        ...unless('due', content.due !== undefined || told(content.dueAfterArrival)),
      ]
    case 'shelving':
      return [...unless('legal-basis', content.legalBasis.some(told)), ...unless('facts', told(content.reason))]
    case 'cover':
      return unless('enclosed', told(content.enclosed))
    case 'interim-extension':
      return missingFromExtension(content)
    case 'stay':
      return [
        ...unless('legal-basis', content.legalBasis.some(told)),
        ...unless('main-considerations', told(content.reasons)),
      ]
    case 'reassessment':
      return missingFromReassessment(content)
    case 'access-answer':
      return missingFromAccessAnswer(content)
    case 'expiry':
      return missingFromExpiry(content)
    case 'revocation':
      return missingFromRevocation(content)
    case 'supervision-decision':
      return missingFromMeasures(content)
    case 'contract-letter':
      return missingFromContractLetter(content)
    case 'tender-notice':
      return missingFromNotice(content)
  }
}

function missingFromDecision(content: DecisionContent): readonly MissingPart[] {
  const { outcome } = content
  return [
    ...unless('scope', outcome !== 'partial' || told(content.scope)),
    ...unless('granted', outcome !== 'partial' || told(content.granted?.targetGroup)),
    ...(isFullyFavourable(outcome) ? [] : missingReasons(content)),
    ...missingConditions(content),
    ...unless('description-version', outcome === 'dismissed' || told(content.descriptionVersion)),
    ...(givesApproval(outcome) ? missingOfApproval(content) : []),
    ...unless('complaint', isFullyFavourable(outcome) || isWholeComplaint(content)),
  ]
}

/** Reasons after forvaltningsloven § 24. A dismissed application has not been examined, so its criteria are not judged. */
function missingReasons({
  outcome,
  legalBasis,
  facts,
  mainConsiderations,
  criteria,
  hearing,
}: DecisionContent): readonly MissingPart[] {
  const unjudged = criteria
    .filter(({ fulfilled, text }) => fulfilled === undefined || !told(text))
    .map(({ title }) => title)
  return [
    ...unless('legal-basis', legalBasis.some(told)),
    ...unless('facts', told(facts)),
    ...unless('main-considerations', told(mainConsiderations)),
    ...(outcome === 'dismissed'
      ? []
      : [...unless('criteria', criteria.length > 0), ...which('criteria-unjudged', unjudged)]),
    ...missingHearing(hearing === undefined ? {} : { hearing }),
  ]
}

/** The hearing, or why there was none, and how what the party said was weighed (forvaltningsloven § 19). */
function missingHearing({ hearing }: Pick<DecisionContent, 'hearing'>): readonly MissingPart[] {
  return [
    ...unless(
      'hearing',
      hearing !== undefined && (hearing.kind === 'held' || (told(hearing.legalGround) && told(hearing.reason))),
    ),
    ...unless('hearing-weighed', hearing?.kind !== 'held' || !told(hearing.remarks) || told(hearing.weighed)),
  ]
}

function missingConditions({ outcome, conditions }: DecisionContent): readonly MissingPart[] {
  return [
    ...unless('conditions', outcome !== 'granted-with-conditions' || conditions.length > 0),
    ...missingFromConditions(conditions),
  ]
}

function missingFromConditions(conditions: readonly LetterCondition[]): readonly MissingPart[] {
  const named = (missing: (condition: LetterCondition) => boolean) =>
    conditions.flatMap((condition, n) => (missing(condition) ? [`vilkår ${n + 1}`] : []))
  return [
    ...which(
      'condition-text',
      named(({ text }) => !told(text)),
    ),
    ...which(
      'condition-due',
      named(({ due }) => due === undefined),
    ),
    ...which(
      'condition-fulfilment',
      named(({ fulfilledBy }) => !told(fulfilledBy)),
    ),
  ]
}

function missingOfApproval({ validity, renewBy, dutyToReport, publication }: DecisionContent): readonly MissingPart[] {
  return [
    ...unless('validity', validity !== undefined && validity.from <= validity.to),
    ...unless('renewal-clause', renewBy !== undefined),
    ...unless('duty-to-report', told(dutyToReport)),
    ...unless('publication', told(publication)),
  ]
}

function missingFromHearing({
  legalBasis,
  intended,
  facts,
  due,
  dueAfterArrival,
}: HearingContent): readonly MissingPart[] {
  return [
    ...unless('legal-basis', legalBasis.some(told)),
    ...unless('hearing-intended', told(intended)),
    ...unless('facts', told(facts)),
    ...unless('due', due !== undefined || told(dueAfterArrival)),
  ]
}

function missingFromRequest({
  legalBasis,
  items,
  due,
  dueAfterArrival,
  consequence,
}: InformationRequestContent): readonly MissingPart[] {
  return [
    ...unless('legal-basis', legalBasis.some(told)),
    ...unless('requested-items', items.some(told)),
    ...unless('due', due !== undefined || told(dueAfterArrival)),
    ...unless('consequence', told(consequence)),
  ]
}

function missingFromMeasures(content: SupervisionDecisionContent): readonly MissingPart[] {
  const { order, conditions = [], legalBasis, facts, mainConsiderations, publication } = content
  return [
    ...unless('order-text', order === undefined || told(order.text)),
    ...unless('order-fulfilment', order === undefined || told(order.fulfilledBy)),
    ...missingFromConditions(conditions),
    ...unless('legal-basis', legalBasis.some(told)),
    ...unless('facts', told(facts)),
    ...unless('main-considerations', told(mainConsiderations)),
    ...missingHearing(content),
    ...unless('publication', told(publication)),
    ...unless('complaint', isWholeComplaint(content)),
  ]
}

function missingFromRevocation(content: RevocationContent): readonly MissingPart[] {
  const { ground, part, criteria, considered, legalBasis, facts, mainConsiderations, publication } = content
  const unexplained = criteria.filter(({ text }) => !told(text)).map(({ title }) => title)
  return [
    ...unless('revoked-part', part === undefined || told(part.text)),
    ...unless('legal-basis', legalBasis.some(told)),
    ...unless('facts', told(facts)),
    ...unless('main-considerations', told(mainConsiderations)),
    ...unless('criteria', ground !== 'criteria' || criteria.length > 0),
    ...which('criteria-unjudged', unexplained),
    ...which(
      'milder-means',
      unconsidered({ ground, considered }, part !== undefined).map((means) => milderMeans[means]),
    ),
    ...missingHearing(content),
    ...unless('publication', told(publication)),
    ...unless('complaint', isWholeComplaint(content)),
  ]
}

function missingFromExpiry(content: ExpiryContent): readonly MissingPart[] {
  const isDecision = content.ground === 'unused' || content.ground === 'general-approval-ended'
  return [
    ...unless('last-day', content.lastDay !== undefined),
    ...unless('legal-basis', content.legalBasis.some(told)),
    ...unless('facts', !isDecision || told(content.facts)),
    ...unless('publication', told(content.publication)),
    ...unless('complaint', !isDecision || isWholeComplaint(content)),
  ]
}

function missingFromExtension({
  lastDay,
  validTo,
  legalBasis,
  facts,
  publication,
}: InterimExtensionContent): readonly MissingPart[] {
  return [
    ...unless('last-day', lastDay !== undefined && lastDay > validTo),
    ...unless('legal-basis', legalBasis.some(told)),
    ...unless('facts', told(facts)),
    ...unless('publication', told(publication)),
  ]
}

function missingFromReassessment({ result, reasons, change, legalBasis }: ReassessmentContent): readonly MissingPart[] {
  return [
    ...unless('legal-basis', legalBasis.some(told)),
    ...unless('main-considerations', told(reasons)),
    ...unless('scope', result !== 'partly' || told(change)),
  ]
}

function missingFromAccessAnswer(content: AccessAnswerContent): readonly MissingPart[] {
  const { outcome, legalBasis, withheld, released, remedy } = content
  const covered = released.some(({ laws = [] }) => laws.length > 0)
  return [
    ...unless('legal-basis', legalBasis.some(told) && withheld.every(({ law }) => told(law))),
    ...unless('scope', outcome === 'granted' || withheld.length > 0 || covered),
    ...unless('complaint', outcome === 'granted' || told(remedy?.body)),
  ]
}

/** What a bidder is owed (udbudsloven § 171): the reasons, who has won and why, and when the standstill ends. */
function missingFromNotice(content: TenderNoticeContent): readonly MissingPart[] {
  const { notice, legalBasis, reasons, winners = [], advantages, scores = [], standstill } = content
  const ofAward = notice === 'won' || notice === 'lost' || notice === 'inadmissible'
  return [
    ...unless('legal-basis', legalBasis.some(told)),
    ...unless('facts', notice === 'contract' || told(reasons)),
    ...unless('winners', !ofAward || winners.length > 0),
    ...unless('advantages', !ofAward || told(advantages)),
    ...unless('scores', notice === 'inadmissible' || !ofAward || scores.length > 0),
    ...unless('standstill', !ofAward || standstill !== undefined),
  ]
}

function missingSigner({ signer }: LetterFrame): readonly MissingPart[] {
  const named = signer !== undefined && told(signer.name) && told(signer.title)
  return [...unless('signer', named), ...unless('signer-impartial', !named || signer.impartial)]
}

function isWholeComplaint({ complaint }: { readonly complaint?: DecisionContent['complaint'] }): boolean {
  return (
    complaint !== undefined &&
    told(complaint.body) &&
    told(complaint.sendTo.name) &&
    told(complaint.sendTo.address) &&
    told(complaint.length) &&
    told(complaint.law)
  )
}

const which = (key: MissingPartKey, names: readonly string[]): readonly MissingPart[] =>
  names.length === 0 ? [] : [{ key, text: missingPartTexts[key], which: names }]
