import { contentFields } from '../../../domain/application/form/content-fields'
import { qualityItems, type QualityModel } from '../../../domain/catalogue/quality-models/quality-model'
import { judgements } from '../../../domain/review/assessment/judgements'
import { recommendationKinds } from '../../../domain/review/assessment/recommendations'
import { reviewTypes } from '../../../domain/review/review-types'
import { sourceKinds } from '../../../domain/review/sources/source'
import {
  accessWords,
  criteriaWord,
  criterionTitle,
  heading,
  hearingWords,
  officeWords,
  people,
  recommendationWords,
  sourceWords,
  visitWords,
} from './shared-words'
import { notShown, type ViewReading, type Word, type Words, type WordSection } from './word'

const impartiality: Word = {
  label: 'Habilitet',
  of: { undeclared: 'Ikke erklæret endnu', impartial: 'Habil', conflicted: 'Inhabil' },
}

const itemText = (id: string, { view }: ViewReading): string | undefined => {
  const model = view['qualityModel'] as QualityModel | undefined
  return model === undefined ? undefined : qualityItems(model).find((one) => one.id === id)?.text
}

const sourceReferences: Word = {
  label: 'Datakilder',
  tell: (value, { view }) => {
    const known = (view['sources'] ?? []) as readonly { readonly id: string; readonly reference: string }[]
    const used = (value as readonly string[]).flatMap((id) => known.find((one) => one.id === id)?.reference ?? [])
    return used.length === 0 ? undefined : { kind: 'list', of: used }
  },
}

const byCriterion = (label: string, members: Words): Word => ({ label, byKey: criterionTitle, within: members })
const byItem = (label: string, members: Words): Word => ({ label, byKey: itemText, within: members })

const assessmentWords: Words = {
  fulfilled: { label: 'Opfyldt', of: judgements },
  text: 'Vurdering',
  sources: sourceReferences,
  deviation: 'Hvorfor det afviger fra de enkeltes vurdering',
}
const qualityWords: Words = {
  expected: 'Forventes opfyldt',
  score: 'Score',
  text: 'Vurdering',
  deviation: 'Hvorfor det afviger fra de enkeltes vurdering',
}

/** What stands in a review: what each thinks shows only when its view does. */
export const reviewWords: readonly WordSection[] = [
  {
    title: 'Hvad der vurderes',
    words: {
      ...heading,
      ...officeWords,
      type: { label: 'Anledning', of: reviewTypes },
      applicant: {
        label: 'Ansøger',
        within: { offerName: 'Tilbud', cvr: 'CVR-nummer', pNumber: 'P-nummer', municipality: 'Kommune' },
      },
      applicationId: notShown('related cases'),
      descriptionVersion: notShown('criteria'),
      simplifiedBecause: 'Forenklet vurdering, fordi',
      soleReviewerBecause: 'Vurderes af en alene, fordi',
      content: { label: 'Ansøgningens oplysninger', answers: contentFields },
      criteria: criteriaWord,
      qualityModel: { label: 'Kvalitetsmodel', tell: (value) => themes(value as QualityModel) },
    },
  },
  {
    title: 'Besøg og kilder',
    words: {
      visits: { label: 'Besøg', within: visitWords({}) },
      sources: { label: 'Datakilder', within: sourceWords(sourceKinds) },
      contradictions: {
        label: 'Modstridende oplysninger',
        within: { id: notShown('number'), text: 'Hvad', explanation: 'Forklaring' },
      },
    },
  },
  {
    title: 'De enkeltes vurdering',
    words: {
      team: {
        label: 'Tilsynskonsulenter',
        within: {
          subject: notShown('login'),
          name: 'Navn',
          email: 'E-mail',
          impartiality,
          assessed: 'Vurderinger skrevet',
          submitted: 'Har afgivet sin vurdering',
          assessments: byCriterion('Kriterier', assessmentWords),
          quality: byItem('Kvalitetsmodellen', qualityWords),
          recommendation: {
            label: 'Indstilling',
            within: {
              recommendation: { label: 'Indstilling', of: recommendationKinds },
              reasons: 'Begrundelse',
              at: 'Afgivet',
            },
          },
        },
      },
    },
  },
  {
    title: 'Den fælles vurdering',
    words: {
      consensus: byCriterion('Kriterier', assessmentWords),
      qualityConsensus: byItem('Kvalitetsmodellen', qualityWords),
      themeAverages: {
        label: 'Gennemsnit (kun til orientering)',
        within: { themeId: notShown('name'), name: 'Tema', average: 'Gennemsnit' },
      },
      draft: 'Udkast til rapport',
      factHearings: { label: 'Faktahøringer', within: hearingWords },
      report: {
        label: 'Endelig rapport',
        within: { text: 'Rapport', by: people('Gjort endelig af'), at: 'Gjort endelig' },
      },
      jointRecommendation: { label: 'Fælles indstilling', within: recommendationWords },
      ...accessWords,
    },
  },
]

const themes = (model: QualityModel) => ({ kind: 'list', of: model.themes.map(({ name }) => name) }) as const
