import { activityKinds } from '../../../domain/obligation/advice/year-figures'
import { changeKinds } from '../../../domain/obligation/changes/change'
import { terminationGrounds } from '../../../domain/obligation/ending/termination'
import { reportField } from '../../../domain/obligation/reports/report-field'
import { accessWords, contactWord, heading, people } from './shared-words'
import { notShown, type Names, type Words, type WordSection } from './word'

/** What a contract's minutes are used for. */
const uses: Names = { advice: 'Rådgivning', ...activityKinds }

const supplierWords: Words = { name: 'Navn', cvr: 'CVR-nummer', contact: contactWord('Kontaktperson') }

const termsWords: Words = {
  hoursPerYear: 'Rådgivningstimer om året',
  baseFunding: 'Grundfinansiering om året, kr.',
  hourlyRate: 'Timepris, kr.',
  answerDays: 'Svartid i arbejdsdage',
  noticeMonths: 'Opsigelsesvarsel i måneder',
  reviewClauses: 'Klare ændringsklausuler',
  approvalId: notShown('related cases'),
  by: people('Registreret af'),
  confirmed: 'Bekræftet',
}

/** What stands in an advisory obligation: one contract of eight years. */
export const obligationWords: readonly WordSection[] = [
  {
    title: 'Kontrakten',
    words: {
      ...heading,
      officeName: 'Ordregiver',
      specialeName: 'Speciale',
      specialeId: notShown('specialeName'),
      supplier: { label: 'Leverandør', within: supplierWords },
      start: 'Begynder',
      lastDay: 'Sidste dag',
      end: 'Aftalt sidste dag',
      endedOn: 'Sluttede',
      answerDays: 'Svartid i arbejdsdage',
      tendered: {
        label: 'Udbuddet',
        within: {
          tenderId: notShown('related cases'),
          title: 'Titel',
          lot: 'Delaftale',
          specialeId: notShown('specialeName'),
          suppliers: 'Antal leverandører',
          volumeHours: 'Timer om året i alt',
          largestBid: notShown('page of the tender'),
        },
      },
      terms: { label: 'Vilkår', within: termsWords },
      agreedValue: 'Aftalt værdi i hele løbetiden, kr.',
      approvalLost: { label: 'Godkendelsen', within: { since: 'Bortfaldet siden' } },
      approvalThreatened: { label: 'Godkendelsen', of: { true: 'Er ved at falde bort' } },
      clarified: { label: 'Fortsætter uden godkendelse', within: { reason: 'Begrundelse', at: 'Besluttet' } },
    },
  },
  {
    title: 'År for år',
    words: {
      years: {
        label: 'Kontraktår',
        within: {
          year: 'År',
          from: 'Fra',
          hoursUsed: 'Timer brugt',
          minutes: { label: 'Minutter', byKey: (use) => uses[use] },
          activities: 'Aktiviteter',
          participants: 'Deltagere',
          requests: { label: 'Henvendelser', byKey: (municipality) => municipality },
          answered: 'Besvaret',
          answeredLate: 'Besvaret for sent',
          answerDays: notShown('averageAnswerDays'),
          averageAnswerDays: 'Svartid i snit, arbejdsdage',
          referred: 'Henvist',
          withdrawn: 'Trukket tilbage',
          ratings: { label: 'Vurderinger', within: { count: 'Antal', sum: notShown('averageRating') } },
          averageRating: 'Vurdering i snit (1-5)',
          told: notShown('messages'),
        },
      },
    },
  },
  {
    title: 'Rapporter og afvigelser',
    words: {
      reports: {
        label: 'Rapporter',
        within: {
          key: { label: 'Rapport', of: reportField.of },
          due: 'Senest',
          reminders: 'Påmindelser sendt',
          missing: 'Er ikke kommet til tiden',
          submitted: {
            label: 'Indsendt',
            within: {
              text: 'Rapport',
              deviations: 'Afvigelser',
              approvalInForce: 'Godkendelsen gælder',
              at: 'Hvornår',
              by: people('Indsendt af'),
            },
          },
          returned: 'Sendt tilbage, fordi',
          approved: { label: 'Godkendt', within: { text: 'Bemærkning', at: 'Hvornår' } },
        },
      },
      deviations: {
        label: 'Afvigelser',
        within: {
          id: 'Nummer',
          text: 'Hvad',
          from: { label: 'Fundet af', of: { system: 'Systemet', office: 'Myndigheden' } },
          at: 'Hvornår',
          answer: { label: 'Leverandørens svar', within: { text: 'Svar', at: 'Modtaget' } },
          settled: { label: 'Afsluttet', within: { text: 'Hvordan', at: 'Hvornår' } },
        },
      },
      breaches: {
        label: 'Misligholdelse',
        within: {
          id: 'Nummer',
          text: 'Hvad',
          remedyBy: 'Afhjælpes senest',
          noticedAt: 'Påtalt',
          passed: 'Fristen er overskredet',
          remedy: { label: 'Leverandøren har oplyst', within: { text: 'Hvad', at: 'Modtaget' } },
          settled: { label: 'Afsluttet', within: { remedied: 'Afhjulpet', reason: 'Begrundelse' } },
        },
      },
    },
  },
  {
    title: 'Ændringer og ophør',
    words: {
      changes: {
        label: 'Ændringer',
        within: {
          id: 'Nummer',
          kind: { label: 'Slags', of: changeKinds },
          text: 'Ændring',
          value: 'Værdi i resten af løbetiden, kr.',
          clause: 'Klausul',
          terms: { label: 'Nye vilkår', within: termsWords },
          successor: { label: 'Ny leverandør', within: supplierWords },
          approvalId: notShown('related cases'),
          by: people('Foreslået af'),
          status: {
            label: 'Tilstand',
            of: { proposed: 'Foreslået', approved: 'Godkendt', withdrawn: 'Trukket tilbage' },
          },
        },
      },
      termination: {
        label: 'Ophør før tid',
        within: {
          ground: { label: 'Grund', of: terminationGrounds },
          lastDay: 'Sidste dag',
          reason: 'Begrundelse',
          draftedBy: people('Udarbejdet af'),
          signedAt: 'Underskrevet',
        },
      },
      retender: {
        label: 'Nyt udbud',
        within: {
          tenderId: notShown('related cases'),
          stage: {
            label: 'Hvor langt',
            of: {
              opened: 'Under forberedelse',
              published: 'Offentliggjort',
              ended: 'Endt uden kontrakt',
              contracted: 'Kontrakt indgået',
            },
          },
        },
      },
      handover: { label: 'Overdragelse', within: { to: 'Til', plan: 'Plan', doneOn: 'Gennemført' } },
      ...accessWords,
    },
  },
]
