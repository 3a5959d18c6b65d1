import type { RevocationState } from '../../../domain/revocation/state'
import { deceived, procedure } from './change'
import type { Mutation } from './mutation'

const own = (state: unknown) => state as RevocationState

/** When a withdrawal has effect: each rule switched off by itself. */
export const revocations: readonly Mutation[] = [
  {
    name: 'godkendelsen ophører, når tilbagekaldelsen underskrives',
    breaks: 'I7',
    from: ['revocation heard', 'revocation decided'],
    change: procedure('revocation', (rules) => ({
      effects: (state, recorded) =>
        rules
          .effects(state, recorded)
          .map((effect) =>
            recorded.event.type === 'decided' && effect.kind === 'tell-case'
              ? { ...effect, command: 'revoke', data: {} }
              : effect,
          ),
    })),
  },
  {
    name: 'en rettidig klage udsætter ikke tilbagekaldelsen',
    breaks: 'I7',
    from: ['revocation complained'],
    change: deceived('revocation', ['finalise'], (state) =>
      state.status === 'complained' ? { ...own(state), status: 'decided' } : state,
    ),
  },
  {
    name: 'virkning, når klagefristen er gået for én af modtagerne',
    breaks: 'I7',
    from: ['revocation represented'],
    change: deceived('revocation', ['finalise'], (state) => {
      const { decision } = own(state)
      return decision === undefined
        ? state
        : ({
            ...own(state),
            decision: { ...decision, recipients: decision.recipients.map((one) => ({ ...one, over: true as const })) },
          } as RevocationState)
    }),
  },
]
