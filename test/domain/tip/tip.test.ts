import type { Person } from '../../../domain/rights/actor'
import { evolveTip, type DatedTipEvent, type Tip, type TipEvent } from '../../../domain/tip/tip'
import { decideTip, tipActs, tipActsOf, type TipActor } from '../../../domain/tip/tip-acts'
import { roles } from '../../../domain/rights/actor'
import { people } from '../../support/factories'

const wilma = people.desk({ name: 'Wilma' })
const otto = people.desk({ name: 'Otto' })

const received: TipEvent = {
  type: 'tip-received',
  office: 'MIDT',
  municipality: 'Aarhus',
  offer: 'Åhuset',
  text: 'Der mangler folk om natten.',
  channel: 'form',
}

type Act = readonly [by: TipActor, act: string, data?: unknown]

/** The tip after acts, given one after the other. */
function after(...acts: readonly Act[]): Tip {
  let seq = 1
  const dated = (event: TipEvent, by: DatedTipEvent['by']): DatedTipEvent => ({
    seq: seq++,
    at: `2027-03-01T0${Math.min(seq, 9)}:00:00.000Z`,
    by,
    event,
  })
  let tip = evolveTip(undefined, dated(received, 'tipster'))
  for (const [by, act, data] of acts)
    for (const event of decideTip(tip, act, data, by)) tip = evolveTip(tip, dated(event, by))
  return tip
}
const refused = (...acts: readonly Act[]): unknown => {
  try {
    after(...acts)
  } catch (error) {
    return (error as { code?: unknown }).code
  }
  return 'accepted'
}

const toOffer = { to: 'offer', receiver: 'Åhuset', what: ['existence'], reason: 'Tilbuddet skal svare.' }
const toAuthority = { to: 'public-authority', receiver: 'Aarhus Kommune', what: ['content'], reason: 'Et barn.' }

describe('what is told of a tip', () => {
  it('is nothing without consent, to the offer and to anybody else', () => {
    for (const to of ['offer', 'other'])
      for (const what of ['existence', 'content', 'name'])
        expect([to, what, refused([wilma, 'proposePassingOn', { ...toOffer, to, what: [what] }])]).toEqual([
          to,
          what,
          'TIP_WITHOUT_CONSENT',
        ])
  })

  it('needs consent to its existence whatever else is told: who knows what it says knows that there is one', () => {
    const content = { ...toOffer, what: ['content'] }
    expect(refused(['tipster', 'setConsent', { scopes: ['content'] }], [wilma, 'proposePassingOn', content])).toBe(
      'TIP_WITHOUT_CONSENT',
    )
    expect(
      refused(['tipster', 'setConsent', { scopes: ['existence', 'content'] }], [wilma, 'proposePassingOn', content]),
    ).toBe('accepted')
  })

  it('is what an authority needs, but never the name without consent', () => {
    expect(refused([wilma, 'proposePassingOn', toAuthority])).toBe('accepted')
    expect(refused([wilma, 'proposePassingOn', { ...toAuthority, what: ['content', 'name'] }])).toBe(
      'TIP_WITHOUT_CONSENT',
    )
    expect(
      refused(
        ['tipster', 'setConsent', { scopes: ['name'] }],
        [wilma, 'proposePassingOn', { ...toAuthority, what: ['name'] }],
      ),
    ).toBe('accepted')
  })

  it('takes two of the desk', () => {
    expect(refused([wilma, 'proposePassingOn', toAuthority], [wilma, 'passOn'])).toBe('FOUR_EYES')
    expect(after([wilma, 'proposePassingOn', toAuthority], [otto, 'passOn']).passedOn).toMatchObject([
      { receiver: 'Aarhus Kommune', by: [{ name: 'Wilma' }, { name: 'Otto' }] },
    ])
    expect(refused([otto, 'passOn'])).toBe('WRONG_STATUS')
  })

  it('is not told when consent was taken back before the second has agreed', () => {
    expect(
      refused(
        ['tipster', 'setConsent', { scopes: ['existence'] }],
        [wilma, 'proposePassingOn', toOffer],
        ['tipster', 'setConsent', { scopes: [] }],
        [otto, 'passOn'],
      ),
    ).toBe('TIP_WITHOUT_CONSENT')
  })

  it('is told once', () => {
    expect(refused([wilma, 'proposePassingOn', toAuthority], [otto, 'passOn'], [otto, 'passOn'])).toBe('WRONG_STATUS')
    expect(refused([wilma, 'proposePassingOn', toAuthority], [otto, 'declinePassingOn'], [otto, 'passOn'])).toBe(
      'WRONG_STATUS',
    )
  })
})

describe('a tip', () => {
  it('is closed with a word to its sender, who can take it up again', () => {
    const closed = after([wilma, 'close', { result: 'Et besøg', toTipster: 'Tak. Vi har set på det.' }])
    expect(closed).toMatchObject({ status: 'closed', result: 'Et besøg' })
    expect(closed.exchange.at(-1)?.text).toBe('Tak. Vi har set på det.')
    expect(tipActsOf(closed, 'tipster').map(({ name }) => name)).toEqual(['reopen'])
    expect(refused([wilma, 'close', { result: 'x' }], ['tipster', 'supplement', { text: 'y' }])).toBe('WRONG_STATUS')
    const again = after([wilma, 'close', { result: 'x' }], ['tipster', 'reopen', { text: 'Det sker igen.' }])
    expect(again).toMatchObject({ status: 'open' })
    expect(again).not.toHaveProperty('result')
  })

  it('is nobody’s but its desk’s and its sender’s, whatever act and whichever role', () => {
    const tip = after()
    const strangers: readonly Person[] = roles.flatMap((role) =>
      role === 'whistleblower-desk'
        ? [people.desk({ organisation: 'NORD' }), people.desk({ organisation: '12345678' })]
        : [people.caseworker({ roles: [role] }), people.provider({ roles: [role] })],
    )
    for (const stranger of strangers) {
      expect([stranger.roles, tipActsOf(tip, stranger)]).toEqual([stranger.roles, []])
      for (const { name } of tipActs)
        expect([stranger.roles, name, refused([stranger, name, {}])]).toEqual([stranger.roles, name, 'NOT_ALLOWED'])
    }
    const { organisation: _, ...nobody } = people.desk()
    expect(tipActsOf(tip, nobody)).toEqual([])
  })

  it('keeps from its sender what is the desk’s', () => {
    expect(tipActsOf(after(), 'tipster').map(({ name }) => name)).toEqual(['supplement', 'attachFile', 'setConsent'])
    for (const { name, by } of tipActs.filter(({ by }) => by === 'desk'))
      expect([name, by, refused(['tipster', name, {}])]).toEqual([name, by, 'NOT_ALLOWED'])
  })

  it('begins with its arrival', () => {
    expect(() =>
      evolveTip(undefined, { seq: 1, at: '2027-03-01T09:00:00.000Z', by: 'tipster', event: { type: 'passed-on' } }),
    ).toThrow(RangeError)
  })

  it('does not know acts that there are none of', () => {
    expect(refused(['tipster', 'constructor'])).toBe('UNKNOWN_COMMAND')
  })
})
