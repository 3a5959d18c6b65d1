import { applicationProcedure } from '../../../domain/application/procedure'
import { anne, helle, mette, recommended } from './application-cases'

const viewOf = (application: ReturnType<typeof recommended>, person?: typeof anne) =>
  applicationProcedure.view(application.state, person === undefined ? {} : { person })

describe('who sees what of an application', () => {
  it('shows recommendations and drafts to the office alone', () => {
    const application = recommended()
    application.act('draftDecision', { outcome: 'granted' }, mette, '2027-03-02 09:00')
    expect(viewOf(application, helle)).toMatchObject({
      recommendations: [{ reviewerName: 'Rikke Tilsyn' }],
      draft: { outcome: 'granted' },
      drafters: ['mette'],
    })
    const party = viewOf(application, anne)
    expect(party).toMatchObject({
      officeName: 'Socialtilsyn Midt',
      content: { offerName: 'Åhuset' },
      status: 'drafted',
    })
    expect(JSON.stringify(party)).not.toMatch(/Rikke|Alle kriterier er opfyldt|drafters|mette/)
  })

  it('hides them from whoever is partial (I4)', () => {
    const application = recommended()
    application.act('declareImpartiality', { impartial: false, reason: 'Nabo.' }, helle, '2027-03-02 08:00')
    expect(JSON.stringify(viewOf(application, helle))).not.toMatch(/Rikke|Nabo/)
  })

  it('tells others nothing', () => {
    const heading = {
      caseNumber: '27.06.00-G01-1-27',
      status: 'recommended',
      title: 'Åhuset – Intensivt forløb for børn og unge med autisme og langvarig skolevægring',
    }
    expect(viewOf(recommended())).toEqual(heading)
    expect(viewOf(recommended(), { ...anne, organisation: '87654321' })).toEqual(heading)
  })
})
