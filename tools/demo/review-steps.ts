import { act, caseworker, leaves, openedBy, type Stage } from './stage'

const rikke = { subject: 'rikke.tilsyn', name: 'Rikke Ågård', email: 'rikke.tilsyn@midt.example' }
const ole = { subject: 'ole.tilsyn', name: 'Ole Nørgaard', email: 'ole.tilsyn@midt.example' }

interface Review {
  readonly criteria: readonly { readonly id: string }[]
  readonly qualityModel: {
    readonly themes: readonly {
      readonly criteria: readonly { readonly id: string; readonly indicators: readonly { readonly id: string }[] }[]
    }[]
  }
}

/** Has the application reviewed on its own information by one reviewer; ends with the recommendation at the office. */
export async function simplifiedReview(
  stage: Stage,
  href: string,
  judgement: 'yes' | 'partly',
  recommendation: string,
): Promise<void> {
  await act(stage, caseworker, href, 'startReview', {
    reviewers: [rikke],
    simplifiedBecause: 'Ansøgningen er fuldt oplyst, og stedet er besøgt i det løbende tilsyn.',
  })
  const reviewHref = await openedBy(stage, href, 'review')
  await act(stage, rikke.subject, reviewHref, 'declareImpartiality', { impartial: true })
  for (const { id } of (await reviewOf(stage, rikke.subject, reviewHref)).criteria) {
    await act(
      stage,
      rikke.subject,
      reviewHref,
      'assess',
      { criterionId: id, fulfilled: judgement, text: 'Vurderet på grundlag af ansøgningen.' },
      id,
    )
  }
  await act(stage, rikke.subject, reviewHref, 'submit', {
    recommendation,
    reasons: 'Helhedsvurdering af kriterierne i specialebeskrivelsen.',
  })
  await leaves(stage, href, 'under-review')
}

/** The whole way: two reviewers who judge alone, a source, agreement, a report that the provider is heard over, and the recommendation. */
export async function fullReview(stage: Stage, href: string, provider: string): Promise<void> {
  await act(stage, caseworker, href, 'startReview', { reviewers: [rikke, ole] })
  const reviewHref = await openedBy(stage, href, 'review')
  for (const { subject } of [rikke, ole])
    await act(stage, subject, reviewHref, 'declareImpartiality', { impartial: true }, subject)
  await act(stage, rikke.subject, reviewHref, 'recordSource', {
    kind: 'interview',
    reference: 'Samtale med leder og tre medarbejdere',
    date: `${Number(stage.today.slice(0, 4)) - 1}-11-03`,
  })
  const { criteria, qualityModel } = await reviewOf(stage, rikke.subject, reviewHref)
  const items = qualityModel.themes.flatMap((theme) =>
    theme.criteria.flatMap(({ id, indicators }) =>
      indicators.length === 0 ? [id] : indicators.map((indicator) => indicator.id),
    ),
  )
  for (const { subject } of [rikke, ole]) {
    for (const { id } of criteria)
      await act(
        stage,
        subject,
        reviewHref,
        'assess',
        { criterionId: id, fulfilled: 'yes', text: 'Vurderet på grundlag af ansøgningen og samtaler på stedet.' },
        `${subject}/${id}`,
      )
    await act(
      stage,
      subject,
      reviewHref,
      'assessQuality',
      {
        judgements: items.map((itemId) => ({
          itemId,
          expected: true,
          text: 'Fremgår af samtalerne og af ansøgningen.',
        })),
      },
      subject,
    )
    await act(
      stage,
      subject,
      reviewHref,
      'submit',
      { recommendation: 'grant', reasons: 'Helhedsvurdering af kriterierne og kvalitetsmodellen.' },
      subject,
    )
  }
  for (const { id } of criteria)
    await act(
      stage,
      rikke.subject,
      reviewHref,
      'recordConsensus',
      { criterionId: id, fulfilled: 'yes', text: 'Vi er enige om, at kriteriet er opfyldt.' },
      id,
    )
  await act(stage, rikke.subject, reviewHref, 'draftReport', {
    text: 'Tilbuddet har fast personale og systematisk supervision.',
  })
  await act(stage, caseworker, reviewHref, 'sendFactHearing')
  await act(stage, provider, reviewHref, 'answerFactHearing', { answer: 'Oplysningerne er rigtige.' })
  await act(stage, ole.subject, reviewHref, 'submitReport', {
    text: 'Tilbuddet har fast personale og systematisk supervision.',
    recommendation: 'grant',
    reasons: 'Alle kriterier er opfyldt.',
  })
  await leaves(stage, href, 'under-review')
}

async function reviewOf({ as }: Stage, user: string, href: string): Promise<Review> {
  return (await (await as(user)).get(href))['view'] as Review
}
