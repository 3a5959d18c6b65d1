import { procedures } from '../../../domain/procedures'
import type { TenderState } from '../../../domain/tender/state'
import { notifiedStatuses } from '../../../domain/tender/statuses'
import type { Observed } from '../model-world'

/** Whom the public may know to have bid: winners from the notification on, and those with whom a contract is signed. */
function known({ status, award, contracts, bids }: TenderState): readonly string[] {
  const winners = notifiedStatuses.includes(status) && award?.notified !== undefined ? award.winners : []
  const signed = contracts.filter(({ signedAt }) => signedAt !== undefined).map(({ bid }) => bid)
  // By who they are: whoever took one bid back and won by another is known.
  return bids.filter(({ id }) => [...winners, ...signed].includes(id)).map(({ cvr }) => cvr)
}

/**
 * What anybody reads of a tender names nobody who has bid and has not won, tells of no envelope and no score, and does not become
 * another by what is sealed: whoever watches it learns neither that somebody has bid nor that somebody has asked.
 */
export function publishedIsPublic({ log, moments }: Observed): string | undefined {
  const before = new Map<string, { readonly seq: number; readonly text: string }>()
  for (const { caseId, seq, procedure, state } of moments) {
    if (procedure.published === undefined) continue
    const tender = state as TenderState
    const text = JSON.stringify(procedure.published(state) ?? {})
    const secret = tender.bids.flatMap(({ cvr, name, versions }) => [
      ...(known(tender).includes(cvr) ? [] : [`"cvr":"${cvr}"`, name]),
      ...versions.map(({ documentId }) => documentId),
    ])
    const scores = [...tender.panel.map((member) => member.scores), tender.consensus].flatMap(Object.values)
    const told = [...secret, ...scores.map(({ text: reason }: { readonly text: string }) => reason)].find((word) =>
      text.includes(word),
    )
    if (told !== undefined) return `${caseId}/${seq}: what is published tells of ${told}`
    const last = before.get(caseId)
    const between = log.filter(
      ({ caseId: other, recorded }) => other === caseId && recorded.seq > (last?.seq ?? 0) && recorded.seq <= seq,
    )
    const sealed = between.every(({ recorded }) => procedures.tender.describe(recorded.event).audience === 'sealed')
    if (last !== undefined && sealed && last.text !== text)
      return `${caseId}/${seq}: it became another by what is sealed`
    before.set(caseId, { seq, text })
  }
  return undefined
}
