import { createHash } from 'node:crypto'
import { demoProviders } from './applications'
import { act, apply, caseworker, declare, head, openedBy, type Course, type Stage } from './stage'

const provider = demoProviders.birkely
const reassessor = { subject: 'jens.sagsbehandler', name: 'Jens Kjær' }
const reviewer = { subject: 'rikke.tilsyn', name: 'Rikke Ågård', email: 'rikke.tilsyn@midt.example' }
const hearingWaiver = { legalGround: 'forvaltningsloven § 19, stk. 2', reason: 'Kun tilbuddets egne oplysninger.' }

/** The approval that the first course has led to. */
const approval = async (stage: Stage): Promise<string> =>
  openedBy(stage, await apply(stage, provider, true), 'approval')

/** The case about withdrawing a part of it. */
const revocation = async (stage: Stage): Promise<string> => openedBy(stage, await approval(stage), 'revocation')

const viewOf = async ({ as }: Stage, user: string, href: string): Promise<Readonly<Record<string, unknown>>> =>
  (await (await as(user)).get(href))['view'] as Readonly<Record<string, unknown>>

/** What an approval lives through: supervision, an order, a withdrawal, a complaint with its file, and a look into the case. */
export const aftermath: readonly Course[] = [
  {
    provider,
    ends: 'tilsyn med påbud, der står i registret',
    async play(stage) {
      const approved = await approval(stage)
      await act(stage, caseworker, approved, 'openSupervision', { occasion: 'neutral', note: 'Ledelsen' })
      const href = await openedBy(stage, approved, 'supervision')
      for (const officer of [caseworker, head]) await declare(stage, href, officer)
      await act(stage, caseworker, href, 'assignTeam', { reviewers: [reviewer] })
      await declare(stage, href, reviewer.subject)
      const source = { kind: 'interview', reference: 'Samtale med to medarbejdere', date: stage.today }
      await act(stage, reviewer.subject, href, 'recordSource', source)
      const { sources } = await viewOf(stage, caseworker, href)
      await act(stage, caseworker, href, 'draftDecision', {
        order: {
          text: 'Ansæt en daglig leder i Afdeling Syd.',
          fulfilledBy: 'I sender ansættelsesaftalen på sagen.',
          publicText: 'Der skal ansættes en daglig leder i Afdeling Syd.',
          due: `${Number(stage.today.slice(0, 4)) + 1}-06-01`,
        },
        grounds: (sources as readonly { readonly id: string }[]).map(({ id }) => id),
        reasons: {
          legalBasis: ['Socialtilsynsloven § 8, stk. 2'],
          mainConsiderations: 'Borgerne har brug for faglig ledelse hver dag.',
          facts: 'Afdeling Syd har ingen daglig leder.',
        },
        hearingWaiver,
      })
      await act(stage, head, href, 'decide')
    },
  },
  {
    provider,
    ends: 'tilbagekaldt i en del, ikke trådt i kraft',
    async play(stage) {
      const approved = await approval(stage)
      const note = 'Seks pladser er uden kvalificeret personale.'
      await act(stage, caseworker, approved, 'openRevocation', { ground: 'criteria', note })
      const href = await revocation(stage)
      for (const officer of [caseworker, head]) await declare(stage, href, officer)
      for (const means of ['condition', 'order', 'intensified-supervision'])
        await act(
          stage,
          caseworker,
          href,
          'recordMilderMeans',
          { means, notEnoughBecause: 'Det skaffer ikke de manglende kompetencer nu.' },
          means,
        )
      await act(stage, caseworker, href, 'draftDecision', {
        part: { text: 'Seks af de fjorten pladser tilbagekaldes; otte består.', places: 8 },
        criteria: [{ criterionId: 'autisme-viden', text: 'Der er viden nok til otte pladser, ikke til fjorten.' }],
        reasons: {
          legalBasis: ['Socialtilsynsloven § 5, stk. 6'],
          mainConsiderations: 'Borgerne skal have den hjælp, som godkendelsen forudsætter.',
          facts: 'Fire af de seksten faste medarbejdere er rejst.',
        },
        hearingWaiver,
      })
      await act(stage, head, href, 'decide')
    },
  },
  {
    provider,
    ends: 'klagen fastholdt og sendt til Ankestyrelsen med akterne',
    async play(stage) {
      const decided = await revocation(stage)
      await stage.until('the decision is served', async () => {
        const { deadlines } = await (await stage.as(caseworker)).get(decided)
        return (deadlines as readonly unknown[])[0]
      })
      await act(stage, provider.user, decided, 'complain', { text: 'I har overset de to psykologer, vi har ansat.' })
      const href = await openedBy(stage, decided, 'complaint')
      const text = 'Vi har ansat to psykologer, som begynder på mandag.'
      await (await stage.as(provider.user)).upload(href, 'Ansættelser på Birkely.txt', text)
      // Work is given to nobody whom the system has not seen.
      await (await stage.as(reassessor.subject)).get('/api/tasks')
      await act(stage, caseworker, href, 'assignReassessor', { reassessor })
      const reasons = 'De to psykologer er medregnet.'
      await act(stage, reassessor.subject, href, 'reassess', { result: 'maintained', reasons, impartial: true })
      await act(stage, caseworker, href, 'forward', { remarks: 'Se tilsynets påbud.' })
    },
    show: async (stage) => fileOf(stage, await openedBy(stage, await revocation(stage), 'complaint')),
  },
  {
    provider,
    ends: 'aktindsigt givet i ansøgningssagen',
    async play(stage) {
      const asked = await apply(stage, provider, true)
      await act(stage, provider.user, asked, 'requestAccess', { what: 'Hele sagen' })
      const href = await openedBy(stage, asked, 'access-request')
      const { file } = await viewOf(stage, caseworker, href)
      const documents = (file as readonly { readonly documentId: string }[]).map(({ documentId }) => ({
        documentId,
        treatment: 'released',
      }))
      await act(stage, caseworker, href, 'assess', { documents })
      await stage.until('its files are made', async () => {
        const { release } = await viewOf(stage, caseworker, href)
        return release === undefined || (release as { readonly made?: unknown }).made !== undefined ? true : undefined
      })
      await act(stage, caseworker, href, 'answerInFull')
    },
    async show(stage) {
      const href = await openedBy(stage, await apply(stage, provider, true), 'access-request')
      const { answer } = await viewOf(stage, provider.user, href)
      const { released } = answer as {
        readonly released: readonly { readonly number: number; readonly text: string }[]
      }
      return released.map(({ number, text }) => `${number}. ${text}`)
    },
  },
]

interface File {
  readonly href: string
  readonly size: number
  readonly sha256: string
}

/** Fetches what the appeals body gets, and holds it against the hashes that stand in the case. */
async function fileOf(stage: Stage, complaint: string): Promise<readonly string[]> {
  const { as, until } = stage
  const portal = await as(caseworker)
  const forwarded = await until('the file is forwarded', async () => {
    const { bundle } = await viewOf(stage, caseworker, complaint)
    return bundle as { readonly pdfSha256: string; readonly zipSha256: string; readonly documents: number } | undefined
  })
  const { items } = await portal.get(`${complaint}/bundles`)
  const [bundle] = items as readonly { readonly pages: number; readonly pdf: File; readonly zip: File }[]
  if (bundle === undefined) throw new Error('Akterne er der ikke')
  const told = async (name: string, { href, size, sha256 }: File, journal: string, more: string): Promise<string> => {
    const content = await portal.download(href)
    const holds = createHash('sha256').update(content).digest('hex') === journal && journal === sha256
    return `${name} ${(size / 1024).toFixed(0)} kB, SHA-256 ${sha256.slice(0, 16)}…: ${holds ? 'som i sagens journal' : 'IKKE som i sagens journal'}${more}`
  }
  const pdf = await portal.download(bundle.pdf.href)
  const claims = /pdfaid:part>2<[^]*pdfaid:conformance>B</.test(pdf.toString('latin1'))
  return [
    await told(
      'akter.pdf',
      bundle.pdf,
      forwarded.pdfSha256,
      `; ${bundle.pages} sider, ${claims ? 'PDF/A-2b' : 'ikke PDF/A'}`,
    ),
    await told('akter.zip', bundle.zip, forwarded.zipSha256, `; ${forwarded.documents} dokumenter og breve`),
  ]
}
