import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { parseScenario } from '../../rehearsal/parse-scenario'
import { createPureWorld } from '../../rehearsal/pure-world'
import { runScenario } from '../../rehearsal/run-scenario'
import type { Transcript } from '../../rehearsal/transcript'

const people = `people:
  leder: { role: provider, org: "12345678", name: Anne Leder, email: anne@fyrtaarnet.example }
  mette: { role: caseworker, org: MIDT, name: Mette Madsen }
  rikke: { role: reviewer, org: MIDT, name: Rikke Rask, email: rikke@socialtilsyn-midt.example }`
const submit =
  '  - { at: 2027-01-04T09:00, as: leder, do: application.submit, case: A, based-on: complete-application }\n'

const play = (steps: string): Promise<Transcript> =>
  runScenario(
    parseScenario(
      'prøve.yaml',
      `title: Prøve\n${people}\nsteps:\n${steps}`,
      (name) => parse(readFileSync(path.join(__dirname, '../scenarios/material', `${name}.yaml`), 'utf8')) as unknown,
    ),
    createPureWorld(),
  )
const last = ({ entries }: Transcript) => entries.at(-1)

describe('playing a scenario', () => {
  it("tells who did what, by the cases' names and not by their ids", async () => {
    const { entries, asExpected } = await play(
      `${submit}  - { at: 2027-01-05T10:00, as: mette, do: startReview, case: A, with: { reviewers: [{ person: rikke }], simplifiedBecause: Ansøgningen er fuldt oplyst. } }\n`,
    )
    expect(asExpected).toBe(true)
    expect(
      entries.map((entry) => entry.kind === 'happening' && [entry.case, entry.by, entry.command, entry.status]),
    ).toEqual([
      ['A', 'Anne Leder', 'Indsend ansøgning', 'received'],
      ['A', 'Mette Madsen', 'Begynd behandlingen', 'under-review'],
      ['review-1', 'følger af sag A', undefined, 'assigned'],
    ])
    expect(JSON.stringify(entries)).not.toMatch(/rehearsal1|27\.06\.00/)
  })

  it('ends at a step that is refused against the scenario, and says how', async () => {
    const transcript = await play(
      `${submit}  - { at: 2027-01-05T10:00, as: rikke, do: withdraw, case: A }\n  - { at: 2027-01-06T10:00, as: leder, do: withdraw, case: A }\n`,
    )
    expect(transcript.asExpected).toBe(false)
    expect(last(transcript)).toMatchObject({
      kind: 'surprise',
      step: 2,
      fault: '«Træk ansøgningen tilbage» blev afvist med NOT_ALLOWED, men skulle lykkes',
    })
  })

  it.each([
    [
      'withdraw, case: A, refused: NOT_ALLOWED',
      '«Træk ansøgningen tilbage» lykkedes, men skulle afvises med NOT_ALLOWED',
    ],
    [
      'answerHearing, case: A, with: { answer: Nej. }, refused: FOUR_EYES',
      '«Svar på partshøring» blev afvist med WRONG_STATUS, men skulle afvises med FOUR_EYES',
    ],
  ])('ends at a step that does not meet its refusal: %#', async (step, fault) => {
    const transcript = await play(`${submit}  - { at: 2027-01-05T10:00, as: leder, do: ${step} }\n`)
    expect(last(transcript)).toMatchObject({ kind: 'surprise', step: 2, fault })
  })

  it('ends when a case that is named does not come about', async () => {
    const transcript = await play(
      `${submit}  - { at: 2027-01-05T10:00, as: leder, do: withdraw, case: A, opens: { approval: G } }\n`,
    )
    expect(last(transcript)).toMatchObject({ kind: 'surprise', fault: expect.stringContaining('approval') as string })
  })

  it.each([
    ['status: decided', 'status: ventede decided, men fandt received'],
    [
      'next: { rule: complaint }',
      'næste frist: ventede complaint, men fandt processing 2027-06-04 (2027-06-04T08:00:00)',
    ],
    [
      'deadlines: [{ rule: complaint, date: 2027-02-01 }]',
      'frister: ventede complaint 2027-02-01, men fandt processing 2027-06-04 (2027-06-04T08:00:00); processing 2027-06-21 (2027-06-22T00:00:00)',
    ],
    ['mails: []', 'e-mails: ventede ingen, men fandt application-received anne@fyrtaarnet.example'],
    [
      'mails: [{ template: application-received, to: rikke }]',
      'e-mails: ventede application-received rikke, men fandt application-received anne@fyrtaarnet.example',
    ],
    ['journal: [decided]', 'journal: ventede decided, men fandt submitted'],
    ['register: { status: in-force }', 'register: ventede {"status":"in-force"}, men fandt ingen post'],
    [
      'allowed: { leder: [decide] }',
      'tilladt for leder: ventede decide, men fandt supplement; withdraw; registerRepresentative; requestAccess',
    ],
  ])('tells what is not as expected and goes on: %s', async (expected, difference) => {
    const transcript = await play(
      `${submit}  - { at: 2027-01-04T10:00, expect: { case: A, ${expected} } }\n  - { at: 2027-01-04T10:00, expect: { case: A, status: received } }\n`,
    )
    expect(transcript.asExpected).toBe(false)
    expect(transcript.entries.slice(-2)).toMatchObject([
      { kind: 'checked', differences: [difference] },
      { kind: 'checked', differences: [] },
    ])
  })

  it('counts a submission from when it was received, though it comes to its case later', async () => {
    const { asExpected, entries } = await play(
      `${submit}  - { at: 2027-01-06T10:00, received: 2027-01-05T23:59:59, as: leder, do: withdraw, case: A }\n`,
    )
    expect(asExpected).toBe(true)
    expect(entries.at(-1)).toMatchObject({ kind: 'happening', at: '2027-01-05T22:59:59.000Z', status: 'withdrawn' })
  })

  it('counts e-mails and journal from the last time they were asked for', async () => {
    const transcript = await play(`${submit}  - { at: 2027-01-04T10:00, expect: { case: A, journal: [submitted] } }
  - { at: 2027-01-04T11:00, as: leder, do: withdraw, case: A }
  - { at: 2027-01-04T11:00, expect: { case: A, journal: [withdrawn], mails: [{ template: application-received }, { template: application-withdrawn }, { template: application-withdrawn }] } }\n`)
    expect(transcript.asExpected).toBe(true)
  })
})
