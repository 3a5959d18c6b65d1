import { civilDateAt } from '../../calendar/copenhagen'
import { specialer } from '../../catalogue/specialer'
import {
  appealTerms,
  emptyResult,
  lotId,
  notice,
  noticeReference,
  termsOf,
  type NoticeContext,
} from '../../eforms/notice'
import { code, danish, idOf, most } from '../../eforms/notice-text'
import { procurementProject } from '../../eforms/procurement-project'
import { contractId, noticeResult } from '../../eforms/settled-contracts'
import { refuse } from '../../refusal/refuse'
import { tenderNoticeName } from '../../tender/eforms/tender-notices'
import { element, type XmlElement } from '../../xml/xml-element'
import type { ChangeKind } from '../changes/change'
import type { SupplierSeat } from '../opening'
import type { ObligationState } from '../state'

/** Codelist modification-justification, by the rule that a change is made by. The last two are refused before they are changes. */
const justifications: Readonly<Record<ChangeKind, string>> = {
  'review-clause': 'mod-rev',
  small: 'mod-minv',
  additional: 'add-wss',
  successor: 'mod-repl',
  unforeseen: 'mod-cir',
  extension: 'mod-nons',
  substantial: 'mod-nons',
}

/**
 * Bekendtgørelse om ændring af en kontrakt (eForms, subtype 38): one that was approved, after which the contract is worth so much.
 *
 * @param seat of the supplier as the tender published it; one who took over has its own
 * @throws {Refusal} CHANGE_UNKNOWN for one that is not approved, NOTICE_FACTS_MISSING where nobody has stated the supplier's seat
 */
export function modificationNotice(
  state: ObligationState,
  id: string,
  seat: SupplierSeat | undefined,
  context: NoticeContext,
): XmlElement {
  const place = state.changes.findIndex((one) => one.id === id && one.status === 'approved')
  const change = state.changes[place]
  if (change === undefined) return refuse('CHANGE_UNKNOWN', { fields: ['change'] })
  const { caseId, caseNumber, office, supplier, tendered, start, end, agreedValue = 0 } = state
  const at = supplier.seat ?? seat
  if (at === undefined) return refuse('NOTICE_FACTS_MISSING', { supplier: supplier.name })
  const { cvr, name: supplierName } = supplier
  const party = { cvr, name: supplierName, postcode: at.postcode, city: at.city, region: at.region }
  const procured = { ...tendered, caseNumber, specialeName: specialer[tendered.specialeId] }
  const terms = termsOf(context)
  const name = `${caseId}/modification-notice/${id}`
  const before = noticeReference(context, tenderNoticeName(tendered.tenderId, 'award-notice'), 1)
  return notice({ kind: '38', name, tenderId: tendered.tenderId, office, version: 1 }, context, {
    own: [
      element('efac:ContractModification', [
        element('efbc:ChangedNoticeIdentifier', before, { schemeName: 'notice-id-ref' }),
        element('efbc:ModifiedContractIdentifier', contractId(0), { schemeName: 'contract' }),
        element('efac:Change', [danish('efbc:ChangeDescription', change.text, most.formula)]),
        element('efac:ChangeReason', [
          code('cbc:ReasonCode', justifications[change.kind], 'modification-justification'),
          danish('efbc:ReasonDescription', change.clause ?? change.text, most.formula),
        ]),
      ]),
      noticeResult([
        {
          supplier: party,
          reference: caseNumber,
          value: state.changes
            .slice(0, place + 1)
            .reduce((sum, { status, value }) => sum + (status === 'approved' ? value : 0), agreedValue),
          signedOn: civilDateAt(state.openedAt),
        },
      ]),
    ],
    suppliers: [party],
    rest: [
      procurementProject(procured, terms),
      element('cac:ProcurementProjectLot', [
        idOf('Lot', lotId),
        element('cac:TenderingTerms', [appealTerms()]),
        procurementProject(procured, terms, { from: start, to: end }),
      ]),
      emptyResult(),
    ],
  })
}
