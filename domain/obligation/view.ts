import { askedSeen } from '../access/asked-seen'
import { officeOf } from '../catalogue/offices'
import { specialer } from '../catalogue/specialer'
import { averageOf } from './advice/averages'
import { indexOf } from './index-of'
import type { Reader } from '../process/procedure'
import { without } from '../process/without'
import { relationOf } from '../rights/reader-relation'
import { lastDayOf, type ObligationState } from './state'

/**
 * What a reader sees of an obligation: everybody who has it and for how long; the supplier all of its contract but what is only
 * proposed or drafted; the office all.
 */
export function view(state: ObligationState, reader: Reader): Readonly<Record<string, unknown>> {
  const { title, standing } = indexOf(state)
  const relation = relationOf(reader, standing)
  const { caseNumber, status, tendered, supplier, office, start } = state
  const shown = {
    caseNumber,
    status,
    title,
    office,
    officeName: officeOf(office).name,
    specialeId: tendered.specialeId,
    specialeName: specialer[tendered.specialeId],
    supplier: { cvr: supplier.cvr, name: supplier.name },
    start,
    lastDay: lastDayOf(state),
    ...(state.terms?.confirmed === undefined ? {} : { answerDays: state.terms.answerDays }),
  }
  if (!relation.owner && !relation.office) return shown
  const { termination } = state
  const contract = {
    ...shown,
    supplier,
    tendered,
    end: state.end,
    years: state.years.map((figures) => ({ ...figures, ...averageOf(figures) })),
    reports: state.reports,
    deviations: state.deviations,
    breaches: state.breaches,
    ...(state.terms?.confirmed === undefined ? {} : { terms: without(state.terms, 'by', 'confirmed') }),
    ...(state.approvalLost === undefined ? {} : { approvalLost: state.approvalLost }),
    ...(state.clarified === undefined ? {} : { clarified: state.clarified }),
    ...(state.handover === undefined ? {} : { handover: state.handover }),
    ...(state.endedOn === undefined ? {} : { endedOn: state.endedOn }),
    ...askedSeen(state, { office: relation.office }),
  }
  if (!relation.office)
    return {
      ...contract,
      changes: state.changes.filter(({ status: stage }) => stage === 'approved').map((change) => without(change, 'by')),
      ...(termination?.signedAt === undefined ? {} : { termination: without(termination, 'draftedBy') }),
    }
  return {
    ...contract,
    changes: state.changes,
    ...(state.terms === undefined ? {} : { terms: state.terms, agreedValue: state.agreedValue }),
    ...(termination === undefined ? {} : { termination }),
    ...(state.retender === undefined ? {} : { retender: state.retender }),
    ...(state.approvalThreatened === undefined ? {} : { approvalThreatened: true }),
  }
}
