import { parseScenario } from '../../rehearsal/parse-scenario'
import { ScenarioFault } from '../../rehearsal/scenario-fault'

const people = `people:
  leder: { role: provider, org: "12345678", name: Anne Leder, email: anne@fyrtaarnet.example }
  mette: { role: caseworker, org: MIDT, name: Mette Madsen }`
const material: Readonly<Record<string, unknown>> = {
  place: {
    cvr: '12345678',
    pNumber: '1012345678',
    specialfunktionId: 'autisme-doegn-svaer-udadreagerende',
    municipality: 'Viborg',
    contact: { name: 'Anne Leder', email: 'anne@fyrtaarnet.example' },
    methods: 'Struktur.',
  },
  kinds: [{ methods: 'Én' }, { methods: 'To' }],
}
const scenario = (steps: string, head = people) =>
  parseScenario('prøve.yaml', `title: Prøve\n${head}\nsteps:\n${steps}`, (name) => material[name])
const submit = '  - { at: 2027-01-04T09:00, as: leder, do: application.submit, case: A, based-on: place }\n'

describe('a scenario as it is written', () => {
  it('becomes steps with legal instants, persons and whole data', () => {
    const {
      start,
      steps,
      people: read,
    } = scenario(`${submit}  - { at: 2027-07-05T09:00, as: leder, do: supplement, case: A, with: { methods: Nyt. } }\n`)
    expect(start).toBe('2027-01-04T08:00:00.000Z')
    expect(read['leder']?.person).toEqual({
      kind: 'person',
      subject: 'leder',
      name: 'Anne Leder',
      roles: ['provider'],
      organisation: '12345678',
    })
    expect(steps).toEqual([
      {
        kind: 'act',
        number: 1,
        at: '2027-01-04T08:00:00.000Z',
        as: 'leder',
        opening: 'application',
        command: 'submit',
        case: 'A',
        data: material['place'],
        opens: {},
      },
      {
        kind: 'act',
        number: 2,
        at: '2027-07-05T07:00:00.000Z',
        as: 'leder',
        command: 'supplement',
        case: 'A',
        data: { methods: 'Nyt.' },
        opens: {},
      },
    ])
  })

  it('lays `with` upon its material, group by group, and takes away what is null', () => {
    const {
      steps: [step],
    } = scenario(
      '  - { at: 2027-01-04T09:00, as: leder, do: application.submit, case: A, based-on: place, with: { contact: { phone: "86 00 00 00" }, methods: null } }\n',
    )
    expect(step).toMatchObject({
      data: { contact: { name: 'Anne Leder', email: 'anne@fyrtaarnet.example', phone: '86 00 00 00' } },
    })
    expect(step).not.toHaveProperty('data.methods')
  })

  it('gives a command once for each entry, and puts out a person where one is named', () => {
    const { steps } =
      scenario(`${submit}  - { at: 2027-01-05T09:00, as: leder, do: supplement, case: A, with: { contact: { name: A, email: a@b.example } }, each: kinds }
  - { at: 2027-01-06T09:00, as: mette, do: startReview, case: A, with: { reviewers: [{ person: leder }] }, opens: { review: R } }\n`)
    expect(steps.map((step) => step.kind === 'act' && step.data['methods'])).toEqual([
      'Struktur.',
      'Én',
      'To',
      undefined,
    ])
    expect(steps.at(-1)).toMatchObject({
      data: { reviewers: [{ subject: 'leder', name: 'Anne Leder', email: 'anne@fyrtaarnet.example' }] },
      opens: { review: ['R'] },
    })
  })

  it.each([
    ['steps: [', undefined, '', 'er ikke YAML'],
    [`title: T\n${people}\nsteps: []`, undefined, 'steps', ''],
    [
      `title: T\npeople: { x: { role: king, name: X } }\nsteps:\n${submit}`,
      undefined,
      'people.x.role',
      'skal være en af: provider',
    ],
    [
      `title: T\npeople: { x: { role: provider, org: 12345678, name: X } }\nsteps:\n${submit}`,
      undefined,
      'people.x.org',
      'anførselstegn',
    ],
  ])('names the field that is wrong above the steps: %#', (yaml, step, field, fault) => {
    expect(faultOf(() => parseScenario('prøve.yaml', yaml))).toMatchObject({
      file: 'prøve.yaml',
      step,
      field,
      fault: expect.stringContaining(fault) as string,
    })
  })

  it.each([
    ['  - { at: 4. januar, as: leder, do: application.submit, case: A }', 1, 'at', 'skal være dansk tid'],
    [
      '  - { at: 2027-02-30T09:00, as: leder, do: application.submit, case: A, based-on: place }',
      1,
      'at',
      'findes ikke',
    ],
    ['  - { at: 2027-01-04T09:00, as: nobody, do: application.submit, case: A }', 1, 'as', 'står ikke under people'],
    ['  - { at: 2027-01-04T09:00, as: leder, do: permit.submit, case: A }', 1, 'do', 'ukendt sagstype'],
    ['  - { at: 2027-01-04T09:00, as: leder, do: supplement, case: A }', 1, 'case', 'ikke åbnet eller navngivet'],
    [
      '  - { at: 2027-01-04T09:00, as: leder, do: application.submit, case: A, based-on: nothing }',
      1,
      'based-on',
      'intet materiale',
    ],
    [
      '  - { at: 2027-01-04T09:00, as: leder, do: application.submit, case: A, based-on: place, with: { cvr: 12345678 } }',
      1,
      'with.cvr',
      'anførselstegn',
    ],
    [`${submit}  - { at: 2027-01-03T09:00, as: leder, do: withdraw, case: A }`, 2, 'at', 'før trinnet ovenfor'],
    [`${submit}  - { at: 2027-01-05T09:00, as: leder, do: approve, case: A }`, 2, 'do', 'Den har: supplement'],
    [`${submit}  - { at: 2027-01-05T09:00, as: leder, do: review.assess, case: A }`, 2, 'do', 'er en application'],
    [
      `${submit}  - { at: 2027-01-05T09:00, as: leder, do: supplement, case: A, each: [{ methods: 1 }] }`,
      2,
      'each[1].methods',
      'skal være tekst',
    ],
    [
      `${submit}  - { at: 2027-01-05T09:00, received: 2027-01-05T09:01, as: leder, do: withdraw, case: A }`,
      2,
      'received',
      'ligger efter trinnet selv',
    ],
    [
      `${submit}  - { at: 2027-01-05T09:00, received: 2027-01-04T10:00, as: mette, do: forward, case: A }`,
      2,
      'received',
      'hvor en part indsender',
    ],
    [
      `${submit}  - { at: 2027-01-05T09:00, as: leder, do: withdraw, case: A, refused: NEVER }`,
      2,
      'refused',
      'skal være en af',
    ],
    [
      `${submit}  - { at: 2027-01-05T09:00, as: mette, do: startReview, case: A, with: { reviewers: [{ person: mette }] } }`,
      2,
      'with',
      'mangler email',
    ],
    [`${submit}  - { at: 2027-01-05T09:00, expect: { case: B } }`, 2, 'expect.case', 'ikke åbnet eller navngivet'],
    [
      `${submit}  - { at: 2027-01-05T09:00, expect: { case: A, statuss: decided } }`,
      2,
      'expect',
      'ukendt felt «statuss»',
    ],
    [
      `${submit}  - { at: 2027-01-05T09:00, expect: { case: A, allowed: { ole: [] } } }`,
      2,
      'expect.allowed',
      'står ikke under people',
    ],
    [`${submit}${submit}`, 2, 'do', 'har ikke kommandoen'],
  ])('names the step and the field that is wrong: %#', (steps, step, field, fault) => {
    const found = faultOf(() => scenario(steps))
    expect(found).toMatchObject({ file: 'prøve.yaml', step, field, fault: expect.stringContaining(fault) as string })
    expect(found.message).toContain(`prøve.yaml, trin ${step}, felt «${field}»`)
  })
})

function faultOf(work: () => unknown): ScenarioFault {
  try {
    work()
  } catch (error) {
    if (error instanceof ScenarioFault) return error
    throw error
  }
  throw new Error('nothing was wrong')
}
