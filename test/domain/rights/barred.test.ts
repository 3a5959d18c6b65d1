import type { Procedure } from '../../../domain/process/procedure'
import { procedures } from '../../../domain/procedures'
import type { Bar, Grant } from '../../../domain/rights/rights'

/** Commands of the authority's people that a conflict of interest does not keep anybody from, each with the reason. */
const openToConflicted: Readonly<Record<string, string>> = {
  'application.declareImpartiality': 'it is how a conflict is told, and told again (forvaltningsloven § 6)',
}

/** Steps that carry a case on without anybody judging it, or reading what it is judged by. */
const carriesOn = 'it carries the case on, and judges nothing'

/**
 * Commands of the authority's people that they may give before they have declared, where impartiality has to be declared:
 * whatever hears the party, drafts or signs stands on no list.
 */
const openToUndeclared: Readonly<Record<string, string>> = {
  'application.declareImpartiality': 'it is the declaration',
  'application.requestInformation': 'what is missing follows from the form',
  'application.closeInformationRequest': 'what is missing follows from the form',
  'application.allocate': 'who is to handle the case declares afterwards',
  'application.reallocate': 'who is to handle the case declares afterwards',
  'application.forward': 'jurisdiction follows from the municipality',
  'application.chargeFee': carriesOn,
  'application.registerFeePayment': carriesOn,
  'application.startReview': 'the reviewers declare in the review',
  'application.pauseProcessing': carriesOn,
  'application.resumeProcessing': carriesOn,
  'application.extendProcessing': carriesOn,
  'application.extendHearing': 'more time is to the party’s good, and whoever heard it has declared',
  'application.registerPosted': carriesOn,
  'application.registerServedOn': carriesOn,
  'application.givePostalAddress': carriesOn,
  'application.registerRepresentative': 'a power of attorney is registered, not judged',
  'application.endRepresentation': 'a power of attorney is registered, not judged',
  'application.registerAccessRequest':
    'a request is registered, not judged: whoever answers it does so in its own case',
  'application.registerComplaint': 'a complaint is registered, not judged: somebody else reassesses',
  'application.attachDocument': 'whatever has come in must be put on the case at once',
  'review.declareImpartiality': 'it is the declaration',
  'review.registerPosted': carriesOn,
  'review.registerServedOn': carriesOn,
  'review.givePostalAddress': carriesOn,
  'review.registerAccessRequest': 'a request is registered, not judged: whoever answers it does so in its own case',
  'review.reassign': 'somebody must be able to fill the place of whoever does not declare',
  ...Object.fromEntries(
    ['supervision', 'revocation'].flatMap((procedure) => [
      [`${procedure}.declareImpartiality`, 'it is the declaration'],
      ...['registerPosted', 'registerServedOn', 'givePostalAddress'].map((name) => [`${procedure}.${name}`, carriesOn]),
      ...['registerRepresentative', 'endRepresentation'].map((name) => [
        `${procedure}.${name}`,
        'a power of attorney is registered, not judged',
      ]),
      [
        `${procedure}.registerAccessRequest`,
        'a request is registered, not judged: whoever answers it does so in its own case',
      ],
      [`${procedure}.registerComplaint`, 'a complaint is registered, not judged: somebody else reassesses'],
      [`${procedure}.attachDocument`, 'whatever has come in must be put on the case at once'],
    ]),
  ),
  'revocation.extendHearing': 'more time is to the party’s good, and whoever heard it has declared',
  'supervision.assignTeam': 'the team declares afterwards',
  'supervision.replaceMember': 'somebody must be able to fill the place of whoever does not declare',
}

/** Where the office's people, or a team of them, declare to be impartial. Who runs a tender does not: its panel does, which alone judges. */
const declaring = Object.values(procedures).filter(
  ({ name, commands }) => name !== 'tender' && commands.some((command) => command.name === 'declareImpartiality'),
)

const isAuthoritys = (grantee: unknown): grantee is Grant =>
  typeof grantee === 'object' && grantee !== null && ['office', 'assigned'].includes((grantee as Grant).of)

const commandsOf = ({ name, opening, commands }: Procedure) =>
  [opening, ...commands].map((command) => ({ key: `${name}.${command.name}`, command }))

const unbarred = (bar: Bar, of: readonly Procedure[]): readonly string[] =>
  of
    .flatMap(commandsOf)
    .filter(({ command }) => command.by.some(isAuthoritys) && command.bar?.includes(bar) !== true)
    .map(({ key }) => key)

describe('a conflict of interest', () => {
  it('bars from every command of the authority, but for those with a reason', () => {
    expect(unbarred('conflicted', Object.values(procedures))).toEqual(Object.keys(openToConflicted))
  })
})

describe('whoever has yet to declare', () => {
  it('is barred from every command of the authority where impartiality is declared, but for those with a reason', () => {
    // An approval is what was decided: nobody declares in it, and conflicts follow from the application.
    expect(declaring.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['application', 'review', 'supervision', 'revocation']),
    )
    expect([...unbarred('undeclared', declaring)].sort()).toEqual(Object.keys(openToUndeclared).sort())
  })

  it('is barred from every command of the panel of a tender', () => {
    const ofPanel = procedures.tender.commands.filter(({ by }) =>
      by.some((grantee) => typeof grantee === 'object' && grantee.role === 'panel'),
    )
    expect(ofPanel.length).toBeGreaterThan(3)
    expect(ofPanel.filter(({ bar }) => bar?.includes('undeclared') !== true).map(({ name }) => name)).toEqual([
      'declareImpartiality',
    ])
  })
})

describe('whoever took part in a decision', () => {
  it('is kept from looking at it again, and from nothing else in the complaint over it', () => {
    const { commands } = procedures.complaint
    expect(commands.filter(({ bar }) => bar?.includes('took-part') === true).map(({ name }) => name)).toEqual([
      'reassess',
    ])
  })
})
