import { missingFromDraft, missingFromLetter, requireCompleteLetter } from '../../../domain/letter/checklist'
import type { DecisionContent, LetterContent } from '../../../domain/letter/letter-content'
import { Refusal } from '../../../domain/refusal/refusal'
import { without } from '../../../domain/process/without'
import {
  dismissed,
  expiry,
  granted,
  grantedWithConditions,
  hearing,
  informationRequest,
  partial,
  refused,
  sampleLetters,
} from '../../support/sample-letters'

const missing = (content: LetterContent): readonly string[] => missingFromLetter(content).map(({ key }) => key)
const [condition] = grantedWithConditions.conditions
const complaint = refused.complaint
if (condition === undefined || complaint === undefined) throw new Error('The samples lack what the tests take away')

describe('A letter', () => {
  it.each(Object.entries(sampleLetters))('%s that has everything lacks nothing', (_name, content) => {
    expect(missingFromLetter(content)).toEqual([])
  })

  it('needs sender, recipient, case number, date and subject whatever it is', () => {
    const bare: LetterContent = {
      ...without(hearing, 'date'),
      sender: { name: ' ', address: '' },
      recipient: { name: 'Åhuset', cvr: '1234' },
      caseNumber: '',
      about: { specialfunktionName: '', offerName: '', pNumber: '' },
    }
    expect(missing(bare)).toEqual(['sender', 'recipient', 'case-number', 'date', 'about'])
  })

  it('is signed by somebody with name and title who is impartial', () => {
    expect(missing(without(granted, 'signer'))).toEqual(['signer'])
    expect(missing({ ...granted, signer: { name: 'Helle Chef', title: '', impartial: true } })).toEqual(['signer'])
    expect(missing({ ...granted, signer: { name: 'Helle Chef', title: 'Tilsynschef', impartial: false } })).toEqual([
      'signer-impartial',
    ])
  })

  it('as a draft may wait for date and signature, and for nothing else', () => {
    expect(missingFromDraft(without(granted, 'signer', 'date'))).toEqual([])
    expect(missingFromDraft(without(granted, 'signer', 'validity')).map(({ key }) => key)).toEqual(['validity'])
  })

  it('that lacks something is refused with the list and a text that says what to add', () => {
    const incomplete = (): void => {
      requireCompleteLetter({ ...without(refused, 'facts'), legalBasis: [] })
    }
    expect(incomplete).toThrow(Refusal)
    expect(incomplete).toThrow(
      expect.objectContaining({
        code: 'LETTER_INCOMPLETE',
        message:
          'Brevet kan ikke sendes, før det er fuldstændigt. Tilføj det, der mangler: retsgrundlag: mindst én bestemmelse (forvaltningsloven § 24, stk. 1); de faktiske forhold (forvaltningsloven § 24, stk. 2).',
        details: {
          missing: [expect.objectContaining({ key: 'legal-basis' }), expect.objectContaining({ key: 'facts' })],
        },
      }),
    )
  })
})

describe('A fully favourable decision', () => {
  it('needs neither reasons, hearing nor guidance on complaint (I2)', () => {
    expect(granted).not.toHaveProperty('facts')
    expect(granted).not.toHaveProperty('complaint')
    expect(missing(granted)).toEqual([])
  })

  it.each([
    ['validity', 'validity'],
    ['descriptionVersion', 'description-version'],
    ['renewBy', 'renewal-clause'],
    ['dutyToReport', 'duty-to-report'],
    ['publication', 'publication'],
  ] as const)('needs %s', (member, key) => {
    expect(missing(without(granted, member))).toEqual([key])
  })

  it('cannot be in force for less than nothing', () => {
    expect(missing({ ...granted, validity: { from: '2027-03-01', to: '2027-02-28' } })).toEqual(['validity'])
  })
})

describe.each([
  ['granted with conditions', grantedWithConditions],
  ['granted in part', partial],
  ['refused', refused],
  ['dismissed', dismissed],
] as const)('A decision that is %s', (_name, content) => {
  it.each([
    [{ legalBasis: [''] }, 'legal-basis'],
    [{ facts: ' \n' }, 'facts'],
    [{ mainConsiderations: '' }, 'main-considerations'],
  ] satisfies [Partial<DecisionContent>, string][])('needs reasons: %j', (blank, key) => {
    expect(missing({ ...content, ...blank })).toEqual([key])
  })

  it('needs a hearing, or the legal ground on which it was left out', () => {
    expect(missing(without(content, 'hearing'))).toEqual(['hearing'])
    expect(
      missing({ ...content, hearing: { kind: 'waived', legalGround: 'forvaltningsloven § 19, stk. 2', reason: '' } }),
    ).toEqual(['hearing'])
  })

  it('says how remarks were weighed, when there were any', () => {
    expect(
      missing({
        ...content,
        hearing: { kind: 'held', sentOn: '2027-02-10', due: '2027-02-24', remarks: 'Vi er uenige.' },
      }),
    ).toEqual(['hearing-weighed'])
    expect(missing({ ...content, hearing: { kind: 'held', sentOn: '2027-02-10', due: '2027-02-24' } })).toEqual([])
  })

  it('needs whole guidance on complaint', () => {
    expect(missing(without(content, 'complaint'))).toEqual(['complaint'])
    expect(
      missing({ ...content, complaint: { ...complaint, sendTo: { name: 'Socialtilsyn Midt', address: '' } } }),
    ).toEqual(['complaint'])
  })
})

describe('The judgement of criteria', () => {
  it('is asked for criterion by criterion, by name', () => {
    const [first, ...others] = refused.criteria
    const content = {
      ...refused,
      criteria: [
        { criterionId: first?.criterionId ?? '', title: 'Specialiseret viden', fulfilled: 'no' as const, text: ' ' },
        ...others,
      ],
    }
    expect(missingFromLetter(content)).toEqual([
      { key: 'criteria-unjudged', text: 'vurdering af hvert kriterium', which: ['Specialiseret viden'] },
    ])
    expect(missing({ ...refused, criteria: [] })).toEqual(['criteria'])
  })

  it('is not asked for when the application was dismissed unexamined', () => {
    expect(dismissed.criteria).toEqual([])
    expect(missing(dismissed)).toEqual([])
  })
})

describe('Conditions', () => {
  it('are there when the approval is conditional, each with text, deadline and how it is fulfilled', () => {
    expect(missing({ ...grantedWithConditions, conditions: [] })).toEqual(['conditions'])
    expect(
      missingFromLetter({ ...grantedWithConditions, conditions: [condition, { text: '' }] }).map(({ key, which }) => [
        key,
        which,
      ]),
    ).toEqual([
      ['condition-text', ['vilkår 2']],
      ['condition-due', ['vilkår 2']],
      ['condition-fulfilment', ['vilkår 2']],
    ])
  })

  it('are not needed in part, but whole where they are', () => {
    expect(missing({ ...partial, conditions: [] })).toEqual([])
    expect(missing({ ...partial, conditions: [without(condition, 'due')] })).toEqual(['condition-due'])
    expect(missing(without(partial, 'scope'))).toEqual(['scope'])
  })
})

describe('Other letters', () => {
  it('ask and tell within a deadline, by which rules', () => {
    expect(missing({ ...without(hearing, 'intended', 'facts', 'due'), legalBasis: [] })).toEqual([
      'legal-basis',
      'hearing-intended',
      'facts',
      'due',
    ])
    expect(missing({ ...without(informationRequest, 'due', 'consequence'), items: [] })).toEqual([
      'requested-items',
      'due',
      'consequence',
    ])
  })

  it('need guidance on complaint when an approval lapses, which is a decision, and not when its time is over', () => {
    expect(missing(without(expiry, 'complaint', 'facts'))).toEqual(['facts', 'complaint'])
    expect(missing({ ...without(expiry, 'complaint', 'facts'), ground: 'period-ended' })).toEqual([])
  })
})
