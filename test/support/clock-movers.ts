import type { CaseState, Deadline, DomainEvent, Procedure, Recorded } from '../../domain/process/procedure'

/**
 * The events that may move or end a deadline which runs, by what they are about: everything else that happens to a case changes no
 * fact that a clock hangs on, and leaves every clock as it is (docs/law.md § 6.10). What falls of itself, and what begins, is not
 * meant.
 */
const movers: Readonly<Record<string, RegExp>> = {
  // What is asked for has come, is asked for anew, or is no longer asked for.
  'application.information-supplemented': /^(missing|further)-information$/,
  'application.information-requested': /^missing-information$/,
  'application.information-reminded': /^missing-information$/,
  'application.information-request-closed': /^(missing|further)-information$/,
  // The processing time, by a reason of its own.
  'application.delay-announced': /^processing$/,
  'application.fee-charged': /^processing/,
  'application.processing-extended': /^processing/,
  'application.processing-paused': /^processing/,
  'application.renewal-parked': /^processing/,
  'application.decided': /^processing/,
  'application.withdrawn': /./,
  'application.abandoned': /./,
  'application.decision-annulled': /^complaint\//,
  'revocation.decided': /^processing$/,
  'revocation.averted': /./,
  'revocation.ended-with-approval': /./,
  // A hearing is answered, prolonged or held up, or heard anew by somebody who is not partial.
  'application.hearing-answered': /^party-hearing/,
  'application.hearing-extended': /^party-hearing/,
  'application.hearing-held': /^party-hearing/,
  'application.hearing-resumed': /^party-hearing/,
  'review.fact-hearing-resumed': /^fact-hearing/,
  'revocation.hearing-held': /^party-hearing/,
  'revocation.hearing-resumed': /^party-hearing/,
  'supervision.hearing-held': /^party-hearing/,
  'supervision.hearing-resumed': /^party-hearing/,
  'supervision.fact-hearing-extended': /^fact-hearing/,
  'supervision.fact-hearing-held': /^fact-hearing/,
  'supervision.fact-hearing-resumed': /^fact-hearing/,
  'review.fact-hearing-answered': /^fact-hearing/,
  'review.conflict-declared': /^fact-hearing/,
  'review.cancelled': /^fact-hearing/,
  'revocation.hearing-answered': /^party-hearing/,
  'revocation.hearing-extended': /^party-hearing/,
  'supervision.hearing-answered': /^party-hearing/,
  'supervision.fact-hearing-answered': /^fact-hearing/,
  'supervision.conflict-declared': /^fact-hearing/,
  // A letter has come on another day than it was known to, or not at all.
  'application.letter-served': /^(complaint\/|party-hearing|missing-information|further-information)/,
  'application.letter-undeliverable': /^(complaint\/|party-hearing|missing-information|further-information)/,
  'revocation.letter-served': /^(complaint\/|party-hearing)/,
  'revocation.letter-undeliverable': /^(complaint\/|party-hearing)/,
  'supervision.letter-served': /^(complaint\/|party-hearing|fact-hearing)/,
  'supervision.letter-undeliverable': /^(complaint\/|party-hearing|fact-hearing)/,
  'review.letter-undeliverable': /^fact-hearing/,
  'complaint.letter-undeliverable': /^complaint-kept$/,
  'approval.letter-undeliverable': /^complaint\//,
  // Access is answered, and its time used or asked for anew.
  'application.access-settled': /^access-reading$/,
  'application.reading-waived': /^access-reading$/,
  'complaint.reading-waived': /^access-reading$/,
  'tender.reading-waived': /^access-reading\/\d{8}$/,
  'revocation.reading-waived': /^access-reading$/,
  'access-request.access-answered': /^access-request$/,
  'access-request.access-postponed': /^access-request$/,
  'access-request.access-withdrawn': /^access-request$/,
  // A complaint goes on its way.
  'complaint.reassessed': /^reassessment$/,
  'complaint.reassessment-signed': /^reassessment$/,
  'complaint.complaint-kept': /^complaint-kept$/,
  'complaint.withdrawn': /^(complaint-kept|reassessment)$/,
  // An approval is over, or is not after all.
  'approval.expired': /./,
  'approval.ran-out': /./,
  'approval.given-up': /./,
  'approval.lapsed': /./,
  'approval.revoked': /./,
  'approval.lapse-annulled': /^complaint\//,
  // Its period, conditions, use and changes, each by what is decided or told of it.
  'approval.renewal-filed': /^renewal-reminder-/,
  'approval.renewal-refused': /^validity-end$/,
  'approval.renewal-reopened': /^(validity-end$|renewal-reminder-)/,
  'approval.renewed': /^validity-end$/,
  'approval.interim-extended': /^validity-end$/,
  'approval.interim-changed': /^validity-end$/,
  'approval.amended': /^condition\//,
  'approval.conditions-set': /^condition\//,
  'approval.conditions-dropped': /^condition\//,
  'approval.condition-closed': /^condition\//,
  'approval.used': /^lapse/,
  'approval.out-of-use': /^lapse/,
  'approval.giving-up': /^giving-up$/,
  'approval.giving-up-taken-back': /^giving-up$/,
  'approval.general-approval-stands': /^general-approval-end$/,
  'approval.change-reported': /^authority-handover$/,
  'approval.change-withdrawn': /^(address-change\/|change\/|authority-handover)/,
  'approval.supervision-due': /^yearly-supervision$/,
  'approval.supervision-started': /^intensified-supervision$/,
  'approval.supervision-ended': /^intensified-supervision$/,
  // Supervision and tender, each by what is decided.
  'supervision.decided': /^intensified-supervision$/,
  'supervision.intensified-supervision-lifted': /^intensified-supervision$/,
  'supervision.order-settled': /^order\//,
  // A complaint takes away a prolongation, or an order.
  'supervision.measure-annulled': /^(intensified-supervision$|order\/)/,
  'supervision.measure-changed': /^(intensified-supervision$|order\/)/,
  'supervision.supervision-ended-with-approval': /./,
  'supervision.supervision-stands-again': /./,
  'tender.approval-lost': /^standstill$/,
  'tender.award-withdrawn': /^standstill$/,
  'tender.corrected': /^bids-until$/,
  'tender.bids-opened': /^opening-window$/,
  'tender.notice-recorded': /^award-notice$/,
  'tender.paused': /^bids-until$/,
  'tender.question-answered': /^bids-until$/,
  // A contract ends on another day than it was agreed for, or as agreed after all; with it ends what was ahead.
  'obligation.terminated': /^contract-(year|end)$/,
  'obligation.resigned': /^contract-(year|end)$/,
  'obligation.termination-withdrawn': /^contract-(year|end)$/,
  'obligation.ended': /^(retender-|contract-|breach\/)/,
  // What is owed has come, or is asked for anew.
  'obligation.report-submitted': /^report\//,
  'obligation.report-returned': /^report\//,
  'obligation.breach-settled': /^breach\//,
  'advice-request.answered': /^advice-answer$/,
  'advice-request.referred': /^advice-answer$/,
  'advice-request.withdrawn': /^advice-answer$/,
  'advice-request.rated': /^advice-rating$/,
}

const clocksOf = (state: CaseState | undefined): ReadonlyMap<string, string> =>
  new Map(
    ((state as { readonly deadlines?: readonly Deadline[] } | undefined)?.deadlines ?? []).map(({ key, at }) => [
      key,
      at,
    ]),
  )

/** What has moved or ended a running deadline of a case without being among the events that may: one line each, none when all is well. */
export function unexpectedMoves(procedure: Procedure, journal: readonly Recorded<DomainEvent>[]): readonly string[] {
  let state: CaseState | undefined
  return journal.flatMap((recorded) => {
    const before = clocksOf(state)
    state = procedure.evolve(state, recorded)
    const after = clocksOf(state)
    const name = `${procedure.name}.${recorded.event.type}`
    return [...before]
      .filter(([key, at]) => at > recorded.at && after.get(key) !== at && movers[name]?.test(key) !== true)
      .map(([key, at]) => `${name} moves ${key} from ${at} to ${after.get(key) ?? 'never'}`)
  })
}

/** The events of the table, which are all events of their procedure. */
export const clockMovers: readonly string[] = Object.keys(movers)
