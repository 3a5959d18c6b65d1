import { urls } from '../../api/urls'
import type { Instant } from '../../domain/calendar/instant'
import type { RegisterEntry } from '../../domain/process/procedure'
import { entry, madeUpRequest } from '../store/made-up'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine, clock: () => Date.parse('2027-05-01T10:00:00.000Z') })
})
afterAll(() => api.stop())

const write = (caseId: string, register: RegisterEntry, at: Instant = '2027-01-04T08:00:00.000Z') =>
  api.house.store.journal.openCase({ request: madeUpRequest({ caseId, at, register }) })

describe('the register as a table', () => {
  it('is read by a Danish spreadsheet, and runs nothing', async () => {
    await write(
      'application-formula',
      entry('=HYPERLINK("http://x";"y")', {
        municipality: 'Samsø',
        address: '@SUM(A1)',
        targetGroup: 'Voksne;\n«unge»',
        places: -1,
        ownerName: '\t=1+1',
      }),
    )
    const answer = await fetch(`${api.url}${urls.registerCsv}?municipality=Sams%C3%B8`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head, line] = bytes.toString('utf8').split('\r\n')
    expect(head).toMatch(/^\uFEFFId;Tilbud;CVR-nummer;/)
    expect(line).toContain(`application-formula;"'=HYPERLINK(""http://x"";""y"")";12345678;`)
    expect(line).toContain(`;'@SUM(A1);`)
    expect(line).toContain(`;"'\t=1+1";"Voksne;\n«unge»";-1;`)
  })

  it('is in Danish time and words', async () => {
    await write(
      'application-danish',
      entry('Dansk', {
        municipality: 'Tønder',
        ownerType: 'self-governing',
        office: 'SYD',
        validFrom: '2027-01-01',
        validTo: '2030-12-31',
        conditions: [
          { text: 'Nattevagt', due: '2027-09-01' },
          { text: 'Brandøvelse', due: '2027-05-01', met: true },
        ],
        intensifiedSupervision: { from: '2027-04-01', to: '2027-06-30' },
      }),
      '2027-03-31T22:30:00.000Z',
    )
    const [head = '', line = ''] = String((await api.get(`${urls.registerCsv}?municipality=T%C3%B8nder`)).body)
      .replace(/^\uFEFF/, '')
      .split('\r\n')
    const cells = line.split(';')
    const shown = Object.fromEntries(head.split(';').map((heading, n) => [heading, cells[n]]))
    expect(shown).toMatchObject({
      Speciale: 'Autisme',
      Ejerform: 'Selvejende',
      Socialtilsyn: 'Socialtilsyn Syd',
      'Gælder fra': '01-01-2027',
      'Gælder til': '31-12-2030',
      Vilkår: 'Nattevagt (senest 1. september 2027) | Brandøvelse (opfyldt)',
      'Skærpet tilsyn til': '30-06-2027',
      'Vist siden': '01-04-2027 00:30:00',
    })
    expect(shown['Registreret']).toMatch(/^\d\d-\d\d-\d{4} \d\d:\d\d:\d\d$/)
    // No machine's words are left: ISO days, UTC, keys.
    expect(line).not.toMatch(/\d{4}-\d\d-\d\d|\dZ|self-governing/)
  })
})
