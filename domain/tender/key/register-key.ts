import { email, group, integer, list, text } from '../../process/fields'
import { evenIfAway, officerField } from '../../process/officer-field'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { TenderState } from '../state'
import { tenderOfficer } from '../tender-rights'
import type { KeyEvent } from './events'

const coordinate = (label: string) => text(label, { max: 43, pattern: '^[A-Za-z0-9_-]{43}$' })

/**
 * The public half of the tender's key, made and split in an opener's client: who holds which share, and how many it takes. A new key
 * takes the place of the one before, with a drill of its own; after the publication there is none.
 *
 * Refuses: SAME_OFFICER for one person with two shares, INVALID_FIELDS when more are needed than there are.
 */
export const registerKey = defineCommand<TenderState, KeyEvent>()({
  name: 'registerKey',
  label: 'Registrér udbuddets nøgle',
  law: 'udbudsloven § 2 og databeskyttelsesforordningens artikel 32',
  from: ['preparing'],
  to: ['preparing'],
  moves: staying('preparing'),
  by: [tenderOfficer],
  bar: ['conflicted'],
  fields: {
    publicKey: group('Offentlig nøgle', { x: coordinate('x'), y: coordinate('y') }),
    keyId: coordinate('Nøglens aftryk'),
    needed: integer('Åbnere, der skal til', 2, 7),
    openers: list('Åbnere', officerField('Åbner', 'tender-officer', { email: email('E-mail') }), { min: 1, max: 7 }),
    proof: text('SHA-256 af prøvekuvertens indhold', { max: 64, pattern: '^[0-9a-f]{64}$' }),
    evenIfAway,
  },
  decide(_state, { publicKey: { x, y }, keyId, needed, openers, proof }) {
    if (new Set(openers.map(({ subject }) => subject)).size < openers.length)
      refuse('SAME_OFFICER', { fields: ['openers'] })
    if (needed > openers.length)
      refuse(
        'INVALID_FIELDS',
        { fields: ['needed'] },
        'Der er færre åbnere, end der skal til for at åbne. Ret antallet.',
      )
    return [
      {
        type: 'key-registered',
        key: {
          publicKey: { kty: 'EC', crv: 'P-256', x, y },
          keyId,
          needed,
          holders: openers.map((opener, n) => ({
            subject: opener.subject,
            name: opener.name,
            email: opener.email,
            holder: n + 1,
          })),
          proof,
          drills: [],
        },
      },
    ]
  },
})
