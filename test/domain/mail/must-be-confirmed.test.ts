import { readdirSync } from 'node:fs'
import path from 'node:path'
import { isAuthoritysAddress, mustBeConfirmed } from '../../../domain/mail/must-be-confirmed'
import type { MailEffect } from '../../../domain/process/effect'
import type { Field, FieldTable } from '../../../domain/process/fields'
import { appendRequest } from '../../../domain/process/journal'
import { procedures } from '../../../domain/procedures'
import { createPureWorld } from '../../../rehearsal/pure-world'
import { readScenario } from '../../../rehearsal/read-scenario'
import { runScenario } from '../../../rehearsal/run-scenario'

/** Paths of the e-mail addresses that a table of fields asks for. */
const addressesIn = (table: FieldTable, before = ''): readonly string[] =>
  Object.entries(table).flatMap(([key, field]) => addressesOf(field, `${before}${key}`))
function addressesOf(field: Field, at: string): readonly string[] {
  if (field.kind === 'email') return [at]
  if (field.kind === 'group') return addressesIn(field.fields, `${at}/`)
  return field.kind === 'list' ? addressesOf(field.of, at) : []
}

/** Whose mailboxes these are: what the office says of its own people it answers for, and everybody else is asked. */
const typed: Readonly<Record<string, 'of the party' | 'of officers'>> = {
  'application submit contact/email': 'of the party',
  'application submit owner/email': 'of the party',
  'application submit secondContact/email': 'of the party',
  'application supplement contact/email': 'of the party',
  'application supplement owner/email': 'of the party',
  'application supplement secondContact/email': 'of the party',
  'application registerRepresentative email': 'of the party',
  'application startReview reviewers/email': 'of officers',
  'review reassign reviewer/email': 'of officers',
  'approval registerRepresentative email': 'of the party',
  'supervision registerRepresentative email': 'of the party',
  'revocation registerRepresentative email': 'of the party',
  'supervision assignTeam reviewers/email': 'of officers',
  'supervision replaceMember reviewer/email': 'of officers',
  'tender appointPanel members/email': 'of officers',
  'tender registerKey openers/email': 'of officers',
  'tender follow bidder/email': 'of the party',
  'tender submitBid bidder/email': 'of the party',
  'approval applyForRenewal contact/email': 'of the party',
  'approval applyForRenewal owner/email': 'of the party',
  'approval applyForRenewal secondContact/email': 'of the party',
  'approval changeContacts contact/email': 'of the party',
  'approval changeContacts owner/email': 'of the party',
  'approval changeContacts secondContact/email': 'of the party',
  'approval reportChange contact/email': 'of the party',
  'approval acceptChange contact/email': 'of the party',
  'application registerAccessRequest email': 'of the party',
  'review registerAccessRequest email': 'of the party',
  'approval registerAccessRequest email': 'of the party',
  'complaint registerAccessRequest email': 'of the party',
  'supervision registerAccessRequest email': 'of the party',
  'revocation registerAccessRequest email': 'of the party',
  'tender registerAccessRequest email': 'of the party',
  'obligation registerAccessRequest email': 'of the party',
  'advice-request registerAccessRequest email': 'of the party',
  'obligation askAdvice email': 'of the party',
  'obligation changeContact email': 'of the party',
  'obligation proposeChange successor/email': 'of the party',
}

const commands = Object.values(procedures).flatMap(({ name, opening, commands: others }) =>
  [opening, ...others].map((command) => ({ procedure: name, command })),
)

test('of every address that a command takes it is known whose it is, and of officers the party names none', () => {
  const found = commands.flatMap(({ procedure, command }) =>
    addressesIn(command.fields).map((at) => `${procedure} ${command.name} ${at}`),
  )
  expect(found.sort()).toEqual(Object.keys(typed).sort())
  const ofOfficers = commands.filter(({ procedure, command }) =>
    addressesIn(command.fields).some((at) => typed[`${procedure} ${command.name} ${at}`] === 'of officers'),
  )
  expect(ofOfficers).toHaveLength(6)
  for (const { command } of ofOfficers)
    for (const grantee of command.by)
      expect(grantee).toMatchObject({ of: expect.stringMatching(/^(office|assigned)$/) as string })
})

const folder = path.resolve(__dirname, '../../scenarios')
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

test('in no scenario does an e-mail go without confirmation to an address that the party gave', async () => {
  const told = new Set<string>()
  for (const file of files) {
    const scenario = readScenario(path.join(folder, file))
    const officers = scenario.steps
      .filter(
        (step) =>
          step.kind === 'act' &&
          ['startReview', 'reassign', 'assignTeam', 'replaceMember', 'appointPanel', 'registerKey'].includes(
            step.command,
          ),
      )
      .flatMap((step) => [...JSON.stringify(step).matchAll(/"email":"([^"]+)"/g)].map(([, email]) => email))
    const world = createPureWorld()
    await runScenario(scenario, world)
    const cases = await world.cases()
    const mails = cases
      .flatMap(({ row, journal }) => appendRequest(procedures[row.procedure], undefined, journal).request.effects)
      .map(({ effect }) => effect)
      .filter((effect): effect is MailEffect => effect.kind === 'mail')
    for (const { to, message } of mails) {
      told.add(message.template)
      if (isAuthoritysAddress(to.email) || officers.includes(to.email)) continue
      expect([file, message.template, to.email, mustBeConfirmed(message.template, to)]).toEqual([
        file,
        message.template,
        to.email,
        true,
      ])
    }
  }
  expect(told.size).toBeGreaterThan(45)
})
