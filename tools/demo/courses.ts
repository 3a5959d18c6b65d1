import { contentOf, demoProviders } from './applications'
import { fullReview, simplifiedReview } from './review-steps'
import { act, apply, caseworker, declare, head, type Course } from './stage'

/** The five ways, from an approval in force to an application taken back. */
export const courses: readonly Course[] = [
  {
    provider: demoProviders.birkely,
    ends: 'godkendt og i registret',
    async play(stage) {
      const href = await apply(stage, this.provider, true)
      await fullReview(stage, href, this.provider.user)
      await declare(stage, href, caseworker)
      await act(stage, caseworker, href, 'draftDecision', { outcome: 'granted' })
      await declare(stage, href, head)
      await act(stage, head, href, 'decide')
      await stage.until('the approval is in the register', async () => {
        const { items } = await (
          await stage.as(head)
        ).get(`/api/register?q=${encodeURIComponent(this.provider.offerName)}`)
        return (items as readonly unknown[])[0]
      })
    },
  },
  {
    provider: demoProviders.havblik,
    ends: 'afventer oplysninger fra ansøgeren',
    async play(stage) {
      const href = await apply(stage, this.provider, false)
      await act(stage, caseworker, href, 'requestInformation', {
        missing: ['Svar på specialebeskrivelsens kriterier', 'Oplysninger om personalets uddannelse'],
      })
    },
  },
  {
    provider: demoProviders.lyngbakken,
    ends: 'i partshøring om afslag på en del',
    async play(stage) {
      const href = await apply(stage, this.provider, true)
      await simplifiedReview(stage, href, 'partly', 'partial')
      await declare(stage, href, caseworker)
      await act(stage, caseworker, href, 'openHearing', {
        text: 'Vi påtænker kun at godkende 8 af de 14 pladser, fordi bemandingen om natten ikke rækker til flere.',
      })
    },
  },
  {
    provider: demoProviders.aahuset,
    ends: 'udkast med vilkår venter på underskrift',
    async play(stage) {
      const href = await apply(stage, this.provider, false)
      await act(stage, caseworker, href, 'requestInformation', { missing: ['Svar på specialebeskrivelsens kriterier'] })
      await act(stage, this.provider.user, href, 'supplement', contentOf(this.provider, stage.today))
      await simplifiedReview(stage, href, 'partly', 'grant-with-conditions')
      await declare(stage, href, caseworker)
      await act(stage, caseworker, href, 'openHearing', {
        text: 'Vi påtænker at godkende med vilkår om efteruddannelse af personalet.',
      })
      await act(stage, this.provider.user, href, 'answerHearing', {
        answer: 'Vi er enige og har allerede tilmeldt medarbejderne.',
      })
      await act(stage, caseworker, href, 'draftDecision', {
        outcome: 'granted-with-conditions',
        reasons: {
          legalBasis: ['Socialtilsynsloven § 5, stk. 1 og 5'],
          mainConsiderations: 'Kriterierne er opfyldt, når personalet er efteruddannet.',
          facts: 'Fire af seksten medarbejdere mangler specialuddannelsen.',
        },
        conditions: [
          {
            text: 'Alle faste medarbejdere har gennemført specialuddannelsen.',
            due: `${Number(stage.today.slice(0, 4)) + 1}-12-01`,
            fulfilledBy: 'I sender kopi af kursusbeviserne på sagen.',
          },
        ],
        hearingWeighed:
          'I er enige i vilkåret. At medarbejderne allerede er tilmeldt, er indgået i fastsættelsen af fristen.',
      })
    },
  },
  {
    provider: demoProviders.stjernen,
    ends: 'trukket tilbage af ansøgeren',
    async play(stage) {
      const href = await apply(stage, this.provider, false)
      await act(stage, this.provider.user, href, 'withdraw', { reason: 'Vi søger igen, når ombygningen er færdig.' })
    },
  },
]
