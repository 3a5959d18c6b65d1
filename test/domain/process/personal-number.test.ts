import { adviceRequestProcedure } from '../../../domain/advice-request/procedure'
import { obligationProcedure } from '../../../domain/obligation/procedure'
import type { Field } from '../../../domain/process/fields'
import { holdsPersonalNumber } from '../../../domain/process/personal-number'
import type { CommandDefinition, DomainEvent } from '../../../domain/process/procedure'
import { Refusal } from '../../../domain/refusal/refusal'
import { anne, morten, runningObligation } from '../obligation/obligation-case'
import { sampleData } from '../sample-data'

test.each([
  '010203-1234',
  '0102031234',
  '010203 1234',
  '010203 – 1234',
  'CPR:311299-0000.',
  '０１０２０３-1234',
  '01\u200b0203-1234',
])('%j reads as a CPR number', (text) => {
  expect(holdsPersonalNumber(text)).toBe(true)
})

test.each(['320203-1234', '011303-1234', '12345678', '2027-01-04', '1234567890123', '70 10 20 30', '400000 kr.'])(
  '%j does not',
  (text) => {
    expect(holdsPersonalNumber(text)).toBe(false)
  },
)

/** Every text that a supplier or a municipality writes in a contract or a request, where no pattern leaves room for anything else. */
const written = [obligationProcedure, adviceRequestProcedure].flatMap((procedure) =>
  (procedure.commands as readonly CommandDefinition<never, DomainEvent>[])
    .filter(({ by, file }) => file === undefined && by.some((one) => typeof one === 'object' && one.of !== 'office'))
    .flatMap((command) =>
      Object.entries(command.fields)
        .filter(([, field]: [string, Field]) => field.kind === 'text' && field.pattern === undefined)
        .map(([field]) => [procedure.name, command.name, field, command] as const),
    ),
)

test('such texts are found in both', () => {
  expect(new Set(written.map(([procedure]) => procedure)).size).toBe(2)
  expect(written.length).toBeGreaterThan(15)
})

test.each(written)(
  '%s %s takes no CPR number in %s, and its refusal repeats none',
  (_procedure, _name, field, command) => {
    const { state } = runningObligation()
    const data = { ...sampleData(command.fields, 2, '2027-11-01'), [field]: 'Borger 010203-1234' }
    const by = command.name === 'askAdvice' ? morten : anne
    const decide = () =>
      command.decide(state as never, data as never, {
        caseId: state.caseId,
        caseNumber: state.caseNumber,
        at: '2027-11-01T09:00:00.000Z',
        by,
        nextSeq: 9,
      })
    expect(decide).toThrow(Refusal)
    try {
      decide()
    } catch (refusal) {
      expect(refusal).toMatchObject({ code: 'PERSONAL_NUMBER', details: { fields: [field] } })
      expect(JSON.stringify(refusal)).not.toContain('010203')
    }
  },
)
