import type { TenderState } from '../../../domain/tender/state'
import { lastVersion, sealedBids } from '../../../domain/tender/bid'
import { MakeKeyTool, OpenEnvelopesTool, TryKeyTool } from '../../../web/pages/tender/key-tools'
import { countName, type FormValues } from '../../../web/form/form-state'
import { currentState } from '../../describe/describe-case'
import { urls } from '../../urls'
import { sizeInWords } from '../size-in-words'
import type { FormPart } from './form-part'
import type { PartAsked } from './part-of'

/**
 * The tools of commands by which a tender's key is made, tried and used (docs/adr/0020): the openers' words and what they open never
 * leave their browser.
 */
export const sealingParts: Readonly<
  Record<string, (asked: PartAsked & { readonly script: string }) => FormPart | undefined>
> = {
  registerKey: ({ row, script }) => ({
    markup: MakeKeyTool({ tender: row.caseId, lot: tenderOf(row).lot, script }),
    scripted: true,
    madeFor: ['publicKey.x', 'publicKey.y', 'keyId', 'proof'],
  }),

  recordDrill({ row, person, script }) {
    const { lot, key } = tenderOf(row)
    const self = key?.holders.find(({ subject }) => subject === person.subject)
    if (key === undefined || self === undefined) return undefined
    const { needed } = key
    return {
      markup: TryKeyTool({
        tender: row.caseId,
        lot,
        keyJson: JSON.stringify(key.publicKey),
        holder: self.holder,
        needed,
        script,
      }),
      scripted: true,
      values: { [countName('with')]: String(needed - 1) },
    }
  },

  openBids({ row, script }) {
    const { lot, key, bids } = tenderOf(row)
    if (key === undefined) return undefined
    const sealed = sealedBids(bids).map((bid) => ({ bid, version: lastVersion(bid) }))
    const rows = sealed.flatMap(({ bid, version }, n) => [
      [`envelopes.${n}.bid`, bid.id],
      [`envelopes.${n}.sha256`, version.sha256],
    ])
    return {
      markup: OpenEnvelopesTool({
        tender: row.caseId,
        lot,
        keyJson: JSON.stringify(key.publicKey),
        needed: key.needed,
        envelopes: sealed.map(({ bid, version }) => ({
          address: urls.document('tender', row.caseId, version.documentId),
          bidder: bid.cvr,
          sha256: version.sha256,
          size: sizeInWords(version.size),
        })),
        script,
      }),
      scripted: true,
      values: { [countName('envelopes')]: String(sealed.length), ...(Object.fromEntries(rows) as FormValues) },
    }
  },
}

const tenderOf = (row: PartAsked['row']): TenderState => currentState(row) as TenderState
