import type { CivilDate } from '../../domain/calendar/civil-date'
import { applicationOf, contentOf, demoProviders, type DemoProvider } from './applications'
import type { Answer, Portal } from './portal'

/** What a course has at hand: the door for each user, and today's date. */
export interface Stage {
  readonly today: CivilDate
  as(user: string): Promise<Portal>
  /** Looks until it holds: consequences in other cases come a moment after their cause. */
  until<T>(what: string, look: () => Promise<T | undefined>): Promise<T>
}

/** One provider's way, as far as the demo takes it. */
export interface Course {
  readonly provider: DemoProvider
  /** Danish: where it ends. */
  readonly ends: string
  play(stage: Stage): Promise<void>
}

const caseworker = 'mette.sagsbehandler'
const reviewer = { subject: 'rikke.tilsyn', name: 'Rikke Ågård', email: 'rikke.tilsyn@midt.example' }
const head = 'helle.chef'

/** Hands an application in; answers the address of the case. */
async function apply({ as, today }: Stage, provider: DemoProvider, complete: boolean): Promise<string> {
  const { case: href } = await (await as(provider.user)).post('/api/applications', `${provider.pNumber}/submit`, applicationOf(provider, today, complete))
  return String(href)
}

async function act({ as }: Stage, user: string, href: string, command: string, data: unknown = {}): Promise<Answer> {
  return (await as(user)).post(`${href}/actions/${command}`, `${href}/${command}`, data)
}

/** Waits until a case is past a status, be it long ago in an earlier run. */
async function leaves({ as, until }: Stage, href: string, status: string): Promise<Answer> {
  return until(`${href} leaves ${status}`, async () => {
    const found = await (await as(caseworker)).get(href)
    return found['status'] === status ? undefined : found
  })
}

/** Has the application reviewed, criterion by criterion; ends with the recommendation at the office. */
async function review(stage: Stage, href: string, judgement: 'yes' | 'partly', recommendation: string): Promise<void> {
  await act(stage, caseworker, href, 'startReview', { reviewers: [reviewer], simplifiedBecause: 'Ansøgningen er fuldt oplyst, og stedet er besøgt i det løbende tilsyn.' })
  const reviewHref = await openReview(stage, href)
  await act(stage, reviewer.subject, reviewHref, 'declareImpartiality', { impartial: true })
  const { view } = await (await stage.as(reviewer.subject)).get(reviewHref)
  for (const { id } of (view as { criteria: readonly { id: string }[] }).criteria) {
    await (await stage.as(reviewer.subject)).post(`${reviewHref}/actions/assess`, `${reviewHref}/assess/${id}`, { criterionId: id, fulfilled: judgement, text: 'Vurderet på grundlag af ansøgningen, besøget og samtaler med ledelse og medarbejdere.' })
  }
  await act(stage, reviewer.subject, reviewHref, 'submit', { recommendation, reasons: 'Helhedsvurdering af kriterierne i specialebeskrivelsen.' })
  await leaves(stage, href, 'under-review')
}

/** The review that an application has opened bears the application's id with the number of the event that opened it. */
async function openReview({ as, until }: Stage, href: string): Promise<string> {
  const suffix = href.slice(href.indexOf('application-') + 'application-'.length)
  return until(`${href} has a review`, async () => {
    const { items } = await (await as(reviewer.subject)).get('/api/reviews?limit=100')
    return (items as readonly { caseId: string; href: string }[]).find(({ caseId }) => caseId.startsWith(`review-${suffix}.`))?.href
  })
}

/** The five ways, from an approval in force to an application taken back. */
export const courses: readonly Course[] = [
  {
    provider: demoProviders.birkely, ends: 'godkendt og i registret',
    async play(stage) {
      const href = await apply(stage, this.provider, true)
      await review(stage, href, 'yes', 'grant')
      await act(stage, caseworker, href, 'draftDecision', { outcome: 'granted' })
      await act(stage, head, href, 'decide')
      await stage.until('the approval is in the register', async () => {
        const { items } = await (await stage.as(head)).get(`/api/register?search=${encodeURIComponent(this.provider.offerName)}`)
        return (items as readonly unknown[])[0]
      })
    },
  },
  {
    provider: demoProviders.havblik, ends: 'afventer oplysninger fra ansøgeren',
    async play(stage) {
      const href = await apply(stage, this.provider, false)
      await act(stage, caseworker, href, 'requestInformation', { missing: ['Svar på specialebeskrivelsens kriterier', 'Oplysninger om personalets uddannelse'] })
    },
  },
  {
    provider: demoProviders.lyngbakken, ends: 'i partshøring om afslag på en del',
    async play(stage) {
      const href = await apply(stage, this.provider, true)
      await review(stage, href, 'partly', 'partial')
      await act(stage, caseworker, href, 'openHearing', { text: 'Vi påtænker kun at godkende 8 af de 14 pladser, fordi bemandingen om natten ikke rækker til flere.' })
    },
  },
  {
    provider: demoProviders.aahuset, ends: 'udkast med vilkår venter på underskrift',
    async play(stage) {
      const href = await apply(stage, this.provider, false)
      await act(stage, caseworker, href, 'requestInformation', { missing: ['Svar på specialebeskrivelsens kriterier'] })
      await act(stage, this.provider.user, href, 'supplement', contentOf(this.provider, stage.today))
      await review(stage, href, 'partly', 'grant-with-conditions')
      await act(stage, caseworker, href, 'openHearing', { text: 'Vi påtænker at godkende med vilkår om efteruddannelse af personalet.' })
      await act(stage, this.provider.user, href, 'answerHearing', { answer: 'Vi er enige og har allerede tilmeldt medarbejderne.' })
      await act(stage, caseworker, href, 'draftDecision', {
        outcome: 'granted-with-conditions',
        reasons: { legalBasis: ['Socialtilsynsloven § 5, stk. 1 og 5'], mainConsiderations: 'Kriterierne er opfyldt, når personalet er efteruddannet.', facts: 'Fire af seksten medarbejdere mangler specialuddannelsen.' },
        conditions: [{ text: 'Alle faste medarbejdere har gennemført specialuddannelsen.', due: `${Number(stage.today.slice(0, 4)) + 1}-12-01`, fulfilledBy: 'I sender kopi af kursusbeviserne på sagen.' }],
        hearingWeighed: 'I er enige i vilkåret. At medarbejderne allerede er tilmeldt, er indgået i fastsættelsen af fristen.',
      })
    },
  },
  {
    provider: demoProviders.stjernen, ends: 'trukket tilbage af ansøgeren',
    async play(stage) {
      const href = await apply(stage, this.provider, false)
      await act(stage, this.provider.user, href, 'withdraw', { reason: 'Vi søger igen, når ombygningen er færdig.' })
    },
  },
]
