import { nutsRegions } from '../../../domain/catalogue/nuts-regions'
import { companySizes } from '../../../domain/tender/contract/contract'
import { cancellationReasons } from '../../../domain/tender/ending/cancellation-reasons'
import { rulings } from '../../../domain/tender/award/record-ruling'
import { sizeInWords } from '../size-in-words'
import { accessWords, fileNames, heading, namedPerson, people } from './shared-words'
import { notShown, type ViewReading, type Word, type Words, type WordSection } from './word'

const sizeWord = (label: string): Word => ({ label, tell: (value) => sizeInWords(Number(value)) })

/** A day with a time on the clock. */
const clockWord = (label: string): Word => ({
  label,
  within: { date: 'Dag', time: 'Klokken' },
})

/** The bidder of a bid that is known by its number. */
const bidderName = (id: string, { view }: ViewReading): string => {
  const bids = (view['bids'] ?? []) as readonly { readonly id: string; readonly name: string }[]
  return bids.find((one) => one.id === id)?.name ?? 'En tilbudsgiver'
}

/** A score's place: the bid and the criterion. */
const scoreName = (key: string, reading: ViewReading): string => {
  const [bid = '', criterion = ''] = key.split('/')
  const model = reading.view['model'] as {
    readonly criteria: readonly { readonly id: string; readonly name: string }[]
  }
  return `${bidderName(bid, reading)}, ${model.criteria.find(({ id }) => id === criterion)?.name ?? 'et kriterium'}`
}

const scores = (label: string): Word => ({
  label,
  byKey: scoreName,
  within: { score: 'Point', text: 'Begrundelse', deviation: 'Hvorfor det afviger' },
})

const answerWord: Word = { label: 'Svar', within: { text: 'Svar', at: 'Givet', material: 'Ændrer noget væsentligt' } }

const supplierWords: Words = { cvr: 'CVR-nummer', name: 'Navn' }

/** What stands in the tender of a lot. Who has bid shows only when its view tells. */
export const tenderWords: readonly WordSection[] = [
  {
    title: 'Udbuddet',
    words: {
      ...heading,
      officeName: 'Ordregiver',
      lot: 'Delaftale',
      specialeName: 'Speciale',
      specialeId: notShown('specialeName'),
      suppliers: 'Antal leverandører',
      volumeHours: 'Timer om året',
      largestBid: sizeWord('Største tilbud, der tages imod'),
      arrivalRule: 'Hvornår et tilbud er rettidigt',
      publishedAt: 'Offentliggjort',
      received: 'Antal tilbud modtaget i tide',
      timetable: {
        label: 'Tidsplan',
        within: {
          questionsUntil: clockWord('Spørgsmål senest'),
          bidsUntil: clockWord('Tilbud senest'),
          start: 'Kontrakten begynder',
        },
      },
      term: { label: 'Kontraktens løbetid', within: { from: 'Fra', to: 'Til og med' } },
      model: {
        label: 'Sådan bedømmes tilbuddene',
        within: {
          criteria: {
            label: 'Kriterier',
            within: { id: notShown('number'), name: 'Kriterium', weight: 'Vægt i procent' },
          },
          highest: 'Flest point',
          method: 'Metode',
        },
      },
      documents: fileNames('Udbudsmateriale'),
      locked: notShown('documents'),
      notice: { label: 'Bekendtgørelse', within: { number: 'Nummer', sentOn: 'Sendt' } },
      dialogue: { label: 'Dialog med markedet', within: { on: 'Dag', minutes: 'Referat' } },
      cancelled: {
        label: 'Annulleret',
        within: { reason: { label: 'Grund', of: cancellationReasons }, text: 'Begrundelse' },
      },
    },
  },
  {
    title: 'Forberedelsen',
    words: {
      memo: {
        label: 'Notat om behov og værdi',
        within: {
          need: 'Behov',
          value: 'Værdi i hele løbetiden, kr.',
          regime: 'Udbudsform og løbetid',
          by: people('Skrevet af'),
          approved: 'Godkendt',
        },
      },
      key: {
        label: 'Nøglen til tilbuddene',
        within: {
          needed: 'Så mange nøglebærere skal åbne sammen',
          left: 'Nøglebærere tilbage',
          holders: {
            label: 'Nøglebærere',
            within: {
              subject: notShown('login'),
              name: 'Navn',
              email: 'E-mail',
              holder: 'Nøgledel nummer',
              lost: 'Er gået tabt',
            },
          },
          missingDrills: { label: 'Øvelser, der mangler', tell: (value) => drills(value as readonly string[]) },
          keyId: notShown('fingerprint on the envelopes'),
          publicKey: notShown('sealing page'),
        },
      },
    },
  },
  {
    title: 'Spørgsmål og rettelser',
    words: {
      questions: {
        label: 'Spørgsmål',
        within: { id: notShown('number'), text: 'Spørgsmål', at: 'Modtaget', answer: answerWord },
      },
      ownQuestions: { label: 'Jeres spørgsmål', within: { id: notShown('number'), text: 'Spørgsmål', at: 'Modtaget' } },
      corrections: { label: 'Rettelser', within: { text: 'Rettelse', reason: 'Grund', at: 'Offentliggjort' } },
    },
  },
  {
    title: 'Tilbuddene',
    words: {
      own: {
        label: 'Jeres tilbud',
        within: {
          id: notShown('number'),
          versions: {
            label: 'Modtaget',
            within: { at: 'Tidspunkt', size: sizeWord('Størrelse'), sha256: 'Fingeraftryk (SHA-256)' },
          },
          withdrawnAt: 'Trukket tilbage',
          late: 'Kommet for sent',
          missing: 'Der mangler',
          missingUntil: 'Skal være her senest',
        },
      },
      opening: { label: 'Åbningen', within: { by: namedPerson('Begyndt af'), at: 'Hvornår' } },
      envelopes: notShown('page of the opening'),
      bids: {
        label: 'Tilbud',
        within: {
          id: notShown('number'),
          name: 'Tilbudsgiver',
          cvr: 'CVR-nummer',
          approvalId: notShown('check'),
          receivedAt: 'Modtaget',
          sha256: 'Fingeraftryk (SHA-256)',
          opened: {
            label: 'Åbnet',
            within: { unopenable: 'Kunne ikke åbnes', contentSha256: 'Indholdets fingeraftryk (SHA-256)' },
          },
          check: {
            label: 'Kontrol',
            within: {
              admissible: 'Konditionsmæssigt',
              reason: 'Begrundelse',
              missing: 'Der mangler',
              register: {
                label: 'Godkendelse efter registeret',
                of: { 'in-force': 'Gælder', 'not-in-force': 'Gælder ikke', unknown: 'Kendes ikke' },
              },
            },
          },
          asked: { label: 'Bedt om', within: { what: 'Hvad', until: 'Senest' } },
          supplied: {
            label: 'Eftersendt',
            within: { text: 'Hvad', at: 'Modtaget', late: 'Kommet for sent', seen: 'Set ved kontrollen' },
          },
        },
      },
      late: 'Tilbud, der kom for sent',
    },
  },
  {
    title: 'Bedømmelsen',
    words: {
      panel: {
        label: 'Bedømmere',
        within: {
          subject: notShown('login'),
          name: 'Navn',
          email: 'E-mail',
          impartiality: {
            label: 'Habilitet',
            of: { undeclared: 'Ikke erklæret endnu', impartial: 'Habil', conflicted: 'Inhabil' },
          },
          scored: 'Bedømmelser skrevet',
          locked: 'Har låst sin bedømmelse',
          scores: scores('Bedømmelse'),
        },
      },
      consensus: scores('Fælles bedømmelse'),
      report: {
        label: 'Evalueringsrapport',
        within: {
          text: 'Rapport',
          totals: { label: 'Point i alt', tell: (value, reading) => totals(value as Totals, reading) },
        },
      },
    },
  },
  {
    title: 'Tildeling og kontrakt',
    words: {
      award: {
        label: 'Tildeling',
        within: {
          winners: {
            label: 'Vindere',
            tell: (value, reading) => ({
              kind: 'list',
              of: (value as readonly Winner[]).map((one) => winner(one, reading)),
            }),
          },
          reason: 'Begrundelse',
          advantages: 'Det vindende tilbuds fordele',
          by: namedPerson('Indstillet af'),
          notified: {
            label: 'Meddelt',
            within: {
              at: 'Hvornår',
              seq: notShown('number of an event'),
              standstillEnds: 'Standstill til og med',
              waits: {
                label: 'Standstill',
                of: { true: 'Begynder, når de breve, der sendes med posten, er kommet frem' },
              },
            },
          },
          notifiedAt: 'Meddelt',
          standstillEnds: 'Standstill til og med',
          withdrawal: {
            label: 'Udkast om at tage tildelingen tilbage',
            within: { subject: people('Skrevet af'), reason: 'Begrundelse' },
          },
        },
      },
      boardComplaints: {
        label: 'Klager til Klagenævnet for Udbud',
        within: {
          id: notShown('number'),
          complainant: 'Klager',
          receivedAt: 'Modtaget',
          suspends: 'Har opsættende virkning',
          ruling: {
            label: 'Kendelse',
            within: { outcome: { label: 'Resultat', of: rulings }, decidedOn: 'Afsagt', text: 'Det væsentlige' },
          },
        },
      },
      contracts: {
        label: 'Kontrakter',
        within: {
          bid: { label: 'Leverandør', tell: (value, reading) => bidderName(String(value), reading) },
          supplier: { label: 'Leverandør', within: supplierWords },
          draftedBy: people('Udarbejdet af'),
          signedAt: 'Underskrevet',
          facts: {
            label: 'Til bekendtgørelsen',
            within: {
              value: 'Værdi i hele løbetiden, kr.',
              postcode: 'Leverandørens postnummer',
              city: 'Leverandørens by',
              region: { label: 'Landsdel', of: nutsRegions },
              size: { label: 'Virksomhedens størrelse', of: companySizes },
            },
          },
        },
      },
      ...accessWords,
    },
  },
]

type Totals = Readonly<Record<string, number>>
type Winner = string | { readonly name: string }

const winner = (one: Winner, reading: ViewReading): string =>
  typeof one === 'string' ? bidderName(one, reading) : one.name

const totals = (value: Totals, reading: ViewReading) => ({
  kind: 'facts' as const,
  of: Object.entries(value).map(
    ([bid, hundredths]) => [bidderName(bid, reading), (hundredths / 100).toFixed(2).replace('.', ',')] as const,
  ),
})

/** Groups of holders, written as `1+2`. */
const drills = (groups: readonly string[]) =>
  groups.length === 0
    ? undefined
    : ({ kind: 'list', of: groups.map((group) => `Nøgledel ${group.split('+').join(' og ')}`) } as const)
