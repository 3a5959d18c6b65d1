import type { Person } from '../../domain/rights/actor'

/** Who applies in the bench. */
export const applicant: Person = {
  kind: 'person',
  subject: 'bench-provider',
  name: 'Anne Leder',
  roles: ['provider'],
  organisation: '12345678',
}

const prose =
  'Tilbuddet arbejder struktureret og dokumenterer hver indsats; personalet har fast supervision, og samarbejdet med kommunen er aftalt på skrift. '

/** A whole application of usual length, about 5 KB, for the nth place. */
export const anApplication = (n: number): object => ({
  cvr: applicant.organisation,
  pNumber: String(1_000_000_000 + n),
  specialfunktionId: 'autisme-doegn-svaer-udadreagerende',
  municipality: 'Viborg',
  contact: { name: applicant.name, email: 'anne@fyrtaarnet.example', phone: '86 00 00 00' },
  offerName: 'Fyrtårnet',
  address: 'Søvej 4, 8800 Viborg',
  ownerType: 'self-governing',
  generalApproval: { authority: 'Socialtilsyn Midt', reference: '27.06.00-G01-12-24', date: '2024-05-02' },
  targetGroup: prose,
  places: 12,
  activePractice: [8, 9, 11],
  staff: [
    { profession: 'Socialpædagog', education: prose, persons: 18 },
    { profession: 'Psykolog', persons: 2 },
  ],
  leader: { name: applicant.name, noQuarantine: true },
  methods: prose.repeat(4),
  cooperation: prose.repeat(3),
  premises: prose.repeat(2),
  economy: { operatingBudget: 12_000_000, fullBudget: 14_500_000 },
  startDate: '2027-06-01',
  criteriaAnswers: ['viden', 'uddannelse', 'samarbejde', 'praksis', 'konflikt'].map((criterion) => ({
    criterionId: `autisme-${criterion}`,
    text: prose.repeat(2),
  })),
  consentToPublication: true,
})

/** What an applicant adds: the command of the bench. It can be given again and again, and only its own case changes. */
export const aSupplement = (): object => ({ cooperation: prose.repeat(2), places: 14 })
