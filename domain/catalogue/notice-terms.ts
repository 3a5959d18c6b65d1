import type { CivilDate } from '../calendar/civil-date'
import type { NutsRegion } from './nuts-regions'

/** An authority as notices name it. */
export interface NoticeAuthority {
  readonly name: string
  /** CVR number. */
  readonly cvr: string
  readonly street: string
  readonly postcode: string
  readonly city: string
  readonly region: NutsRegion
  /** With the country's code. */
  readonly phone: string
  readonly email: string
}

/** What every notice of the obligation's tenders says beside what the case knows, for as long as it holds (docs/law.md § 9.8). */
export interface NoticeTerms {
  readonly validFrom: CivilDate
  /** CPV code of the services, of annex XIV of the directive: Rådgivnings- og vejledningsydelser. */
  readonly cpv: string
  /** Codelist buyer-legal-type: a central government authority. */
  readonly buyerType: string
  /** Codelist main-activity: social protection. */
  readonly buyerActivity: string
  /** By the code of the contracting authority. The e-mail address is the office's own. */
  readonly buyers: Readonly<Record<string, Omit<NoticeAuthority, 'name' | 'email'>>>
  /** Who decides complaints over a procedure. */
  readonly reviewBody: NoticeAuthority
}

/** Every set of terms, oldest first. */
const noticeTerms: readonly NoticeTerms[] = [
  {
    validFrom: '2026-01-01',
    cpv: '85312300',
    buyerType: 'cga',
    buyerActivity: 'soc-pro',
    buyers: {
      SBST: {
        cvr: '26144698',
        street: 'Edisonsvej 1',
        postcode: '5000',
        city: 'Odense C',
        region: 'DK031',
        phone: '+45 72423700',
      },
    },
    reviewBody: {
      name: 'Klagenævnet for Udbud',
      cvr: '37795526',
      street: 'Toldboden 2',
      postcode: '8800',
      city: 'Viborg',
      region: 'DK041',
      phone: '+45 72405600',
      email: 'klfu@naevneneshus.dk',
    },
  },
]

/** The terms that hold on a day; before the first set's day, the first set. */
export function noticeTermsAt(date: CivilDate): NoticeTerms {
  const found = [...noticeTerms].reverse().find(({ validFrom }) => validFrom <= date) ?? noticeTerms[0]
  if (found === undefined) throw new RangeError('no notice terms')
  return found
}
