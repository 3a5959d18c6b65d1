import type { Person } from '../../domain/rights/actor'
import type { Tip, TipWriter } from '../../domain/tip/tip'
import { tipActsOf, type TipActor } from '../../domain/tip/tip-acts'
import type { TipReading } from '../../store/tips/note-tip-reading'
import { urls } from '../urls'

/** What whoever holds the code reads: the exchange, and nothing of what the desk does with it. */
export function describeTipToTipster(tip: Tip) {
  const { status, receivedAt, offer, consents, exchange } = tip
  return {
    status,
    receivedAt,
    offer,
    consents,
    exchange: exchange.map(({ at, by, text }) => ({ at, from: by === 'tipster' ? 'tipster' : 'desk', text })),
    acts: actsOf(tip, 'tipster', urls.tipBoxAction),
  }
}

/** What the desk reads: all of it, and who of the desk has read it. */
export function describeTipToDesk(tipId: string, tip: Tip, person: Person, readings: readonly TipReading[]) {
  const { seq: _seq, exchange, notes, proposal, passedOn, ...about } = tip
  const named = <T extends { readonly by: TipWriter }>({ by, ...rest }: T) => ({ ...rest, by: nameOf(by) })
  return {
    tipId,
    ...about,
    exchange: exchange.map(named),
    notes: notes.map(named),
    ...(proposal === undefined ? {} : { proposal: named(proposal) }),
    passedOn: passedOn.map(({ by, ...rest }) => ({ ...rest, by: by.map(nameOf) })),
    readings: readings.map(({ at, name }) => ({ at, name })),
    acts: actsOf(tip, person, (act) => urls.tipAction(tipId, act)),
    href: urls.tip(tipId),
  }
}

const actsOf = (tip: Tip, by: TipActor, href: (act: string) => string) =>
  tipActsOf(tip, by).map(({ name, label, legalBasis }) => ({ name, label, legalBasis, href: href(name) }))

const nameOf = (by: TipWriter): string => (by === 'tipster' ? 'den, der har henvendt sig' : by.name)
