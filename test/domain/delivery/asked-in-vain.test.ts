import type { ApprovalState } from '../../../domain/approval/state'
import type { DeliveryState } from '../../../domain/delivery/delivery-state'
import { milderMeans } from '../../../domain/revocation/milder-means/milder-means'
import type { ReviewState } from '../../../domain/review/state'
import type { SupervisionState } from '../../../domain/supervision/state'
import { reviewers } from '../random-commands'
import { reviewData } from '../review/review-data'
import {
  apply,
  approve,
  begin,
  last,
  recommend,
  refused,
  somebody,
  supervise,
  type Beginning,
} from '../../support/made-decisions'
import { completeContent } from '../../support/complete-application'

/*
 * A letter that asks for something begins its time when it has come. When it turns out that it has not, the same holds whenever that is
 * told: also when nobody had answered in time and the case had gone on (docs/law.md § 6.8).
 */

/** What a party is asked by letter in each process: the case, and how it answers. */
const askings: Readonly<Record<string, (made: Beginning) => { caseId: string; answer: readonly [string, object] }>> = {
  'the hearing in an application'(made) {
    const caseId = apply(made)
    recommend(made, caseId)
    made.act(caseId, 'openHearing', { text: 'Vi påtænker afslag.' }, 'mette')
    return { caseId, answer: ['answerHearing', { answer: 'Vi er uenige.' }] }
  },
  'what is missing in an application'(made) {
    const caseId = apply(made, { methods: '' })
    made.act(caseId, 'requestInformation', { missing: ['Faglige metoder'] }, 'mette')
    // The first time to answer is over, and the reminder's letter is the one that counts.
    made.wait(15)
    return { caseId, answer: ['supplement', { methods: 'Struktureret pædagogik.' }] }
  },
  'what is missing in a renewal'(made) {
    const approvalId = approve(made)
    made.act(approvalId, 'applyForRenewal', { ...completeContent(), methods: '' }, 'anne')
    const caseId = last(made, 'application')
    made.act(caseId, 'requestInformation', { missing: ['Faglige metoder'] }, 'mette')
    made.wait(15)
    return { caseId, answer: ['supplement', { methods: 'Struktureret pædagogik.' }] }
  },
  'the hearing over the facts in a review'(made) {
    const applicationId = apply(made)
    made.act(
      applicationId,
      'startReview',
      { reviewers: reviewers.slice(0, 2), explanation: 'Fremgår af Tilbudsportalen.' },
      'mette',
    )
    const caseId = last(made, 'review')
    for (const who of ['rikke', 'rolf']) made.act(caseId, 'declareImpartiality', { impartial: true }, who)
    for (const who of ['rikke', 'rolf']) {
      const review = made.world.observed.cases.get(caseId)?.state as ReviewState
      for (const { id } of review.criteria)
        made.act(caseId, 'assess', { criterionId: id, fulfilled: 'yes', text: 'Opfyldt' }, who)
      made.act(caseId, 'assessQuality', reviewData('assessQuality', 1, review, somebody(who), made.now(), 'Ord'), who)
      made.act(caseId, 'submit', { recommendation: 'grant', reasons: 'Opfyldt' }, who)
    }
    const review = made.world.observed.cases.get(caseId)?.state as ReviewState
    for (const { id } of review.criteria)
      made.act(caseId, 'recordConsensus', { criterionId: id, fulfilled: 'yes', text: 'Enige' }, 'rikke')
    const quality = reviewData('recordQualityConsensus', 1, review, somebody('rikke'), made.now(), 'Ord')
    made.act(caseId, 'recordQualityConsensus', quality, 'rikke')
    made.act(caseId, 'draftReport', { text: 'Rapport' }, 'rikke')
    made.act(caseId, 'sendFactHearing', {}, 'rikke')
    return { caseId, answer: ['answerFactHearing', { answer: 'Der er fem nattevagter.' }] }
  },
  'the hearing in a revocation'(made) {
    made.act(approve(made, { validTo: '2030-02-14' }), 'openRevocation', { ground: 'criteria', note: 'Fund' }, 'mette')
    const caseId = last(made, 'revocation')
    for (const officer of ['mette', 'helle']) made.act(caseId, 'declareImpartiality', { impartial: true }, officer)
    for (const means of Object.keys(milderMeans))
      made.act(caseId, 'recordMilderMeans', { means, notEnoughBecause: 'Det hjælper ikke.' }, 'mette')
    made.act(caseId, 'openHearing', { text: 'Vi påtænker tilbagekaldelse.' }, 'mette')
    return { caseId, answer: ['answerHearing', { answer: 'Vi er uenige.' }] }
  },
  'the hearing in a supervision'(made) {
    const caseId = supervise(made)
    const { sources } = made.world.observed.cases.get(caseId)?.state as SupervisionState
    made.act(
      caseId,
      'draftDecision',
      {
        order: { text: 'Ansæt en leder.', fulfilledBy: 'Aftale.', due: '2027-12-01', publicText: 'Ledelse.' },
        intensified: {},
        grounds: sources.map(({ id }) => id),
        reasons: refused.reasons,
      },
      'mette',
    )
    made.act(caseId, 'openHearing', {}, 'mette')
    return { caseId, answer: ['answerHearing', { answer: 'Vi er uenige.' }] }
  },
  'the hearing over the facts in a supervision'(made) {
    const caseId = supervise(made)
    made.act(caseId, 'draftReport', { text: 'Rapport' }, 'rikke')
    made.act(caseId, 'sendFactHearing', {}, 'rikke')
    return { caseId, answer: ['answerFactHearing', { answer: 'Der er fem nattevagter.' }] }
  },
}

/** Tells a case that the letter which asked did not come: the last that says by when to answer. */
function neverCame(made: Beginning, caseId: string): void {
  made.wait(0)
  const [letterId = '', recipient = ''] =
    made.world.observed.effects
      .flatMap(({ effect }) =>
        effect.kind === 'letter' && effect.letterId.startsWith(`${caseId}-brev`) && effect.letter.kind !== 'shelving'
          ? [[effect.letterId, effect.to.cvr ?? '']]
          : [],
      )
      .at(-1) ?? []
  const at = made.now()
  const refusedWith = made.world.act(caseId, {
    name: 'recordUndeliverable',
    data: { letterId, recipient, reason: 'Ikke tilmeldt.' },
    by: { kind: 'case', caseId, seq: 1 },
    receivedAt: at,
    takenAt: at,
    workerDies: false,
    twice: false,
  })
  expect(refusedWith).toBeUndefined()
}

const held = ({ world }: Beginning, caseId: string) => {
  const { state } = world.observed.cases.get(caseId) ?? {}
  const { deadlines, byPost = [] } = state as DeliveryState
  const tasks = state === undefined ? [] : (world.procedureFor(caseId).tasks?.(state) ?? [])
  return {
    status: state?.status,
    deadlines: deadlines.map(({ key, date }) => `${key} ${date}`),
    waits: byPost.filter(({ arrivedOn }) => arrivedOn === undefined).map(({ to, matter }) => `${matter} to ${to}`),
    tasks: tasks.map(({ title }) => title).sort(),
    approvals: [...world.observed.cases.values()].flatMap(({ state: other }) =>
      other.caseId.startsWith('approval-')
        ? [{ status: other.status, renewal: (other as ApprovalState).renewal?.applicationId }]
        : [],
    ),
  }
}

describe.each(Object.entries(askings))('%s', (_name, ask) => {
  /** @param later days after which it is told that the letter had not come */
  const told = (later: number) => {
    const made = begin()
    const asked = ask(made)
    made.wait(2)
    if (later === 2) neverCame(made, asked.caseId)
    made.wait(20)
    const silent = made.world.observed.mails.length
    if (later !== 2) neverCame(made, asked.caseId)
    return { made, ...asked, mails: () => made.world.observed.mails.slice(silent).map((one) => one.effect.message) }
  }

  it('goes on when its letter turns out not to have come, and not as if nobody had answered', () => {
    const [soon, late] = [told(2), told(22)]
    expect(held(late.made, late.caseId)).toEqual(held(soon.made, soon.caseId))
    expect(late.mails().filter(({ template }) => template === 'deadline-never-began')).toHaveLength(2)
    expect(late.made.world.observed.failed).toEqual([])
    // It waits for as long as nobody has posted it.
    for (const { made } of [soon, late]) made.wait(40)
    expect(held(late.made, late.caseId)).toEqual(held(soon.made, soon.caseId))
    const day = soon.made.now().slice(0, 10)
    for (const { made, caseId } of [soon, late])
      made.act(caseId, 'registerServedOn', { recipient: 'party', servedOn: day, note: 'Bevis' }, 'mette')
    expect(held(late.made, late.caseId)).toEqual(held(soon.made, soon.caseId))
    for (const { made, caseId, answer } of [soon, late]) made.act(caseId, ...answer, 'anne')
    expect(held(late.made, late.caseId)).toEqual(held(soon.made, soon.caseId))
  })

  it('has its full time anew, and ends again when nobody answers then', () => {
    const { made, caseId } = told(22)
    const { status } = made.world.observed.cases.get(caseId)?.state ?? {}
    made.wait(3)
    const day = made.now().slice(0, 10)
    made.act(caseId, 'registerServedOn', { recipient: 'party', servedOn: day, note: 'Bevis' }, 'mette')
    made.wait(13)
    expect(made.world.observed.cases.get(caseId)?.state).toMatchObject({ status })
    made.wait(20)
    const { deadlines } = made.world.observed.cases.get(caseId)?.state as DeliveryState
    expect(deadlines.filter(({ command }) => /^(closeHearing|closeFactHearing|abandon)$/.test(command))).toEqual([])
    expect(made.world.observed.failed).toEqual([])
  })
})

it('an application that is shelved is not stopped by what was applied for meanwhile, and its letter of that is not sent', () => {
  const made = begin()
  const { caseId } = askings['what is missing in an application']?.(made) ?? { caseId: '' }
  made.wait(20)
  expect(made.world.observed.cases.get(caseId)?.state.status).toBe('abandoned')
  made.world.open('application-begin0009', { ...applied(made, caseId) }, somebody('anne'), made.now())
  neverCame(made, caseId)
  expect(made.world.observed.cases.get(caseId)?.state.status).toBe('awaiting-information')
  const shelving = made.world.observed.effects.flatMap(({ effect }) =>
    effect.kind === 'letter' && effect.letter.kind === 'shelving' ? [effect] : [],
  )
  const [letter] = shelving
  const at = made.now()
  made.world.act(caseId, {
    name: 'recordUndeliverable',
    data: { letterId: letter?.letterId, recipient: letter?.to.cvr, reason: 'Ikke tilmeldt.' },
    by: { kind: 'case', caseId, seq: 1 },
    receivedAt: at,
    takenAt: at,
    workerDies: false,
    twice: false,
  })
  expect(held(made, caseId).tasks.filter((title) => title.includes('henlæggelse'))).toEqual([])
  expect(made.world.observed.failed).toEqual([])
})

/** What was applied for, once more and complete. */
function applied({ world }: Beginning, caseId: string): object {
  const { event } = world.observed.journals.get(caseId)?.[0] ?? {}
  const { identity, content } = event as unknown as { readonly identity: object; readonly content: object }
  return { ...identity, ...content, methods: 'Struktureret pædagogik.' }
}

it('a decision that was signed when it turns out that the hearing had not come stands, and both are told', () => {
  const made = begin()
  const { caseId } = askings['the hearing in an application']?.(made) ?? { caseId: '' }
  made.wait(20)
  const { hearingWaiver: _none, ...draft } = refused
  made.act(caseId, 'draftDecision', draft, 'mette')
  made.act(caseId, 'decide', {}, 'helle')
  const hearing = made.world.observed.effects.flatMap(({ effect }) =>
    effect.kind === 'letter' && effect.letter.kind === 'hearing' ? [effect] : [],
  )
  const sent = made.world.observed.mails.length
  const at = made.now()
  made.world.act(caseId, {
    name: 'recordUndeliverable',
    data: { letterId: hearing[0]?.letterId, recipient: hearing[0]?.to.cvr, reason: 'Ikke tilmeldt.' },
    by: { kind: 'case', caseId, seq: 1 },
    receivedAt: at,
    takenAt: at,
    workerDies: false,
    twice: false,
  })
  expect(made.world.observed.cases.get(caseId)?.state.status).toBe('decided')
  expect(made.world.observed.mails.slice(sent).map(({ effect }) => effect.message.template)).toEqual([
    'letter-missed',
    'letter-missed',
  ])
})
