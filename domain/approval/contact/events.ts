import type { OwnerContact } from '../../application/form/contact-fields'
import type { Contact } from '../../application/form/identity-fields'
import type { Recipient } from '../../process/effect'
import { aboutOf } from '../about-of'
import { withNotices } from './with-notices'
import { mailsTo, toOffice } from './recipients'

/** Who is written to, and what does not reach them. */
export type ContactEvent =
  | {
      readonly type: 'contacts-changed'
      readonly contact?: Contact
      readonly owner?: OwnerContact
      readonly secondContact?: Recipient
    }
  /** `to`: who is told instead; absent when nobody else is known. */
  | {
      readonly type: 'bounced'
      readonly address: string
      readonly messageKey: string
      readonly diagnosis: string
      readonly to?: Recipient
    }

/** An e-mail that did not arrive goes to somebody else as it read, without a word of why. */
export const contactEvents = withNotices<ContactEvent>({
  'contacts-changed': {
    audience: 'party',
    text: 'Kontaktoplysninger rettet',
    evolve: (state, { contact, owner, secondContact }) => ({
      ...state,
      bounces: [],
      identity: contact === undefined ? state.identity : { ...state.identity, contact },
      details: {
        ...state.details,
        ...(owner === undefined ? {} : { owner }),
        ...(secondContact === undefined ? {} : { secondContact }),
      },
    }),
  },
  bounced: {
    audience: 'office',
    text: ({ to }) =>
      to === undefined
        ? 'En e-mail nåede ikke frem, og ingen anden er kendt'
        : 'En e-mail nåede ikke frem og er sendt til en anden',
    evolve: (state, { address, messageKey }) => ({ ...state, bounces: [...state.bounces, { address, messageKey }] }),
    effects(state, { messageKey, to }) {
      const undelivered = { template: 'message-undelivered', data: aboutOf(state) } as const
      if (to === undefined) return [toOffice(state, undelivered)]
      const [, bouncedSeq] = messageKey.split('/')
      return mailsTo([to], state.notices.find(({ seq }) => String(seq) === bouncedSeq)?.message ?? undelivered)
    },
  },
})
