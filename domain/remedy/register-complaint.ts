import { choice, date, flag, name as nameField, optional, prose, text } from '../process/fields'
import { defineCommand, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import { refuse } from '../refusal/refuse'
import { caseworker, head, lawyer } from '../rights/rights'
import type { Complained } from './complained-decision'
import { complaintReceived } from './complaint-received'
import { unnamedParty, type DecidedParty, type DecidedProcess } from './decided-case'
import { decisionNumber } from './decision-number'
import type { RemedyEvent } from './events'

/** How a complaint can have come that the office types in. */
const ways = { letter: 'Brev', 'appeals-body': 'Sendt direkte til Ankestyrelsen' } as const

/**
 * The office types in a complaint that came as a letter, or straight to Ankestyrelsen, which sends it back to be reassessed:
 * with the day on which it first arrived, which decides whether it is in time. Without saying who complains it is refused with
 * what is missing; its receipt is kept, and so what was typed is not lost.
 *
 * Refuses: IDENTITY_MISSING with the fields, NOT_A_PARTY, NOTHING_TO_COMPLAIN_OF, DATE_INVALID for a day before the decision or
 * to come.
 */
export const registerComplaintIn = <State extends Complained, Followed extends DomainEvent>(
  process: DecidedProcess<State, Followed>,
) =>
  defineCommand<State, RemedyEvent>()({
    name: 'registerComplaint',
    label: 'Registrér klage',
    law: 'retssikkerhedsloven §§ 60, 66 og 67; forvaltningsloven § 7',
    from: process.statuses,
    to: process.statuses,
    moves: [...staying(...process.statuses), ...process.moves],
    by: [caseworker, lawyer, head],
    bar: ['conflicted'],
    reopens: true,
    fields: {
      complainantCvr: optional(text('Klagerens CVR-nummer', { max: 8, pattern: '^[0-9]{8}$' })),
      complainantName: optional(nameField('Klagerens navn, når klageren ikke har et CVR-nummer')),
      receivedOn: optional(date('Klagen kom frem den')),
      via: optional(choice('Hvordan kom klagen?', ways)),
      note: optional(prose('Hvordan vides det, hvornår den kom frem?', { max: 2000 })),
      text: optional(prose('Klagens indhold')),
      over: optional(choice('Klagen angår', process.targets)),
      decision: optional(decisionNumber),
      requestStay: optional(flag('Klageren ønsker, at afgørelsen ikke gælder, mens klagen behandles')),
    },
    offered: (state) => process.decisionsOf(state).length > 0,
    decide(state, data, circumstances) {
      const { receivedOn, via, note, text: words, over, decision, requestStay } = data
      const who = identityIn(process.partyOf(state))
      const missing = ([who.field, 'receivedOn', 'note'] as const).filter((field) => data[field] === undefined)
      if (receivedOn === undefined || note === undefined || missing.length > 0)
        return refuse(
          'IDENTITY_MISSING',
          { fields: missing },
          'Det fremgår ikke, hvem der klager, eller hvornår klagen kom frem. Udfyld de nævnte felter; det, der er sendt, er bevaret.',
        )
      if (!who.is(data[who.field] ?? '')) return refuse('NOT_A_PARTY', { fields: [who.field] })
      return [
        complaintReceived(
          process,
          state,
          {
            ...(over === undefined ? {} : { over }),
            receivedOn,
            ...(words === undefined ? {} : { text: words }),
            ...(requestStay === true ? { requestsStay: true } : {}),
            typedFrom: { via: via ?? 'letter', note },
          },
          decision,
          circumstances,
        ),
      ]
    },
  })

/** By what a party is known: its CVR number, or the name of somebody who has none. Whoever has not said who they are may have any. */
function identityIn({ cvr, offerName }: DecidedParty): {
  readonly field: 'complainantCvr' | 'complainantName'
  is(said: string): boolean
} {
  if (cvr !== '') return { field: 'complainantCvr', is: (said) => said === cvr }
  const known = offerName.trim().toLowerCase()
  return {
    field: 'complainantName',
    is: (said) => offerName === unnamedParty || said.trim().toLowerCase() === known,
  }
}
