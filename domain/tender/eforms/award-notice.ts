import { civilDateAt } from '../../calendar/copenhagen'
import { appealTerms, emptyResult, lotId, notice, termsOf, type NoticeContext } from '../../eforms/notice'
import { idOf } from '../../eforms/notice-text'
import { procurementProject } from '../../eforms/procurement-project'
import { noticeResult, type NoticedContract } from '../../eforms/settled-contracts'
import { refuse } from '../../refusal/refuse'
import { element, type XmlElement } from '../../xml/xml-element'
import type { cancellationReasons } from '../ending/cancellation-reasons'
import type { TenderVersion } from '../ocds/release'
import type { PublishedTender } from '../published-tender'
import { tenderNoticeName } from './tender-notices'

/** Codelist non-award-justification, by why a procedure was given up. */
const notAwarded: Readonly<Record<keyof typeof cancellationReasons, string>> = {
  'need-changed': 'chan-need',
  error: 'tch-pr-error',
  'no-admissible-bids': 'all-rej',
  'board-ruling': 'rev-body',
  'too-little-competition': 'one-admis',
  funding: 'ins-fund',
}

/**
 * Bekendtgørelse om indgåede kontrakter (eForms, subtype 33), of what is published of a lot: its contracts when the last is signed, or
 * that it ended without any.
 *
 * @throws {Refusal} NOTICE_NOT_YET before the procedure has come to a result, NOTICE_FACTS_MISSING while the value of a contract or its
 * supplier's seat is not stated
 */
export function awardNotice(tenderId: string, versions: readonly TenderVersion[], context: NoticeContext): XmlElement {
  const tender = versions.at(-1)?.tender
  if (tender?.publishedAt === undefined || tender.received === undefined) return refuse('NOTICE_NOT_YET')
  const { received } = tender
  const contracts = tender.status === 'contracted' ? noticedContracts(tender) : []
  const why = whyNot(tender)
  const terms = termsOf(context)
  const name = tenderNoticeName(tenderId, 'award-notice')
  return notice({ kind: '33', name, tenderId, office: tender.office, version: 1 }, context, {
    own: [
      noticeResult(
        contracts,
        why === undefined ? { decided: 'selec-w', received } : { decided: 'clos-nw', why, received },
      ),
    ],
    suppliers: contracts.map(({ supplier }) => supplier),
    rest: [
      procurementProject(tender, terms),
      element('cac:ProcurementProjectLot', [
        idOf('Lot', lotId),
        element('cac:TenderingTerms', [appealTerms()]),
        procurementProject(tender, terms),
      ]),
      emptyResult(),
    ],
  })
}

/** Why there is no contract; nothing where there is one. */
function whyNot({ status, cancelled }: PublishedTender): string | undefined {
  if (status === 'no-bids') return 'no-rece'
  return cancelled === undefined ? undefined : notAwarded[cancelled.reason as keyof typeof cancellationReasons]
}

const noticedContracts = ({ contracts = [], award, caseNumber }: PublishedTender): readonly NoticedContract[] =>
  contracts.map(({ supplier, signedAt, facts }): NoticedContract => {
    if (facts === undefined) return refuse('NOTICE_FACTS_MISSING', { supplier: supplier.name })
    const { value, ...seat } = facts
    return {
      supplier: { ...supplier, ...seat },
      reference: `${caseNumber}-${supplier.cvr}`,
      value,
      ...(award === undefined ? {} : { awardedOn: civilDateAt(award.notifiedAt) }),
      signedOn: civilDateAt(signedAt),
    }
  })
