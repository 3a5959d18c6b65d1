import { Router } from 'express'
import { z } from 'zod'
import { procedures } from '../../domain/procedures'
import { danishDate } from '../../domain/calendar/danish'
import { isCivilDate } from '../../domain/calendar/civil-date'
import { Refusal } from '../../domain/refusal/refusal'
import type { Store } from '../../store/create-store'
import { TimelinePage, type TimelinePageProps, type TimelineRow } from '../../web/pages/case/timeline-page'
import { Problem } from '../answer/problem'
import type { TimelineDescription } from '../describe/compose-timeline'
import type { CaseDifference } from '../describe/describe-difference'
import type { FutureEntry, PastEntry } from '../describe/describe-timeline'
import { personOf, requestedAt } from '../identity/authenticated'
import { readAssumptions } from '../read/assumptions'
import { caseTimeline, timelineEnd } from '../read/case-timeline'
import { readQuery } from '../read/read-query'
import { createDataCheck } from '../receive/data-check'
import { resource } from '../routes/resource'
import { assumptionChoices } from './assumption-choices'
import { caseHead, pageCase } from './page-case'
import { mustBeLoggedIn } from './page-reader'
import { pagePatterns, pageUrls } from './page-urls'
import { sendPage, surroundingsOf } from './send-page'

const query = { antag: z.string().max(100).optional(), den: z.string().max(40).optional() }

/** A case's past and future, and what would come of something that happens on a day. */
export function timelinePages({ store }: { readonly store: Store }): Router {
  const router = Router()
  const checked = createDataCheck()

  resource(router, pagePatterns.timeline(':caseId'), {
    get: [
      mustBeLoggedIn,
      async (request, response) => {
        const reader = personOf(response)
        const row = await pageCase(store, request, response)
        const now = requestedAt(response)
        const { antag, den } = readQuery(request, query)
        const choices = assumptionChoices(procedures[row.procedure], row.status, personOf(response), row.index.standing)
        const question = { own: { row, person: personOf(response) }, person: reader, now, together: false, checked }
        const assumed = assumptionAsked(antag, den, now)
        const told = 'assumptions' in assumed ? await caseTimeline(store, { ...question, ...assumed }) : undefined
        const plain =
          told === undefined || told instanceof Refusal
            ? await caseTimeline(store, { ...question, assumptions: [] })
            : told
        if (plain instanceof Refusal) throw plain
        const asked = choices.find(({ value }) => value === antag)?.name
        sendPage(
          response,
          TimelinePage({
            surroundings: surroundingsOf(response),
            head: caseHead(row, response, pageUrls.timeline),
            ...stepsOf(plain.timeline),
            whatIf: {
              action: pageUrls.timeline(row.caseId),
              choices: choices.map((choice) => ({ ...choice, chosen: choice.value === antag })),
              day: den,
              refused:
                'fault' in assumed
                  ? assumed.fault
                  : told instanceof Refusal
                    ? `Det kan ikke antages: ${told.message}`
                    : undefined,
              assumed:
                told === undefined || told instanceof Refusal || asked === undefined || den === undefined
                  ? undefined
                  : `»${asked}« ${isCivilDate(den) ? danishDate(den) : ''}`,
              changes: (plain.timeline.difference ?? []).flatMap(changesInWords),
            },
          }),
        )
      },
    ],
  })
  return router
}

type Asked =
  { readonly assumptions: ReturnType<typeof readAssumptions> } | { readonly fault: string } | { readonly none: true }

/** What the address assumes, or what is wrong with it. */
function assumptionAsked(antag: string | undefined, den: string | undefined, now: string): Asked {
  if (antag === undefined) return { none: true }
  if (den === undefined || !isCivilDate(den)) return { fault: 'Vælg en dag, der findes.' }
  try {
    return { assumptions: readAssumptions(`${antag}@${den}`, now, timelineEnd(now)) }
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    const [first] = problem.members['invalid'] as readonly { readonly detail: string }[]
    return { fault: first?.detail ?? problem.message }
  }
}

function stepsOf({ entries, ends }: TimelineDescription): Pick<TimelinePageProps, 'past' | 'future' | 'ends'> {
  return {
    past: entries.filter((entry) => entry.when === 'past').map(pastRow),
    future: entries.filter((entry) => entry.when === 'future').map(futureRow),
    ends: ends.text,
  }
}

const pastRow = ({ date, text, statusName, explanation }: PastEntry): TimelineRow => ({
  date,
  what: text,
  statusName,
  why: explanation,
})

const futureRow = ({
  date,
  events,
  text,
  outcome,
  statusName,
  endsRight,
  letters,
  mails,
}: FutureEntry): TimelineRow => ({
  date,
  what: events.map((event) => event.text).join(', '),
  statusName,
  why: `${text} ${outcome}`,
  endsRight,
  sends: [
    ...letters.map(({ title, to }) => `Brev til ${to}: ${title}`),
    ...mails.map(({ subject, to }) => `E-mail til ${to}: ${subject}`),
  ],
})

function changesInWords({ procedureName, status, deadlines }: CaseDifference): readonly string[] {
  const before = status.without?.statusName
  const after = status.with?.statusName
  return [
    ...(before === after
      ? []
      : [`${procedureName}: ender som »${after ?? 'ikke begyndt'}« i stedet for »${before ?? 'ikke begyndt'}«`]),
    ...deadlines.gone.map(({ ruleName, date }) => `Væk: ${ruleName}, ${danishDate(date)}`),
    ...deadlines.added.map(({ ruleName, date }) => `Ny: ${ruleName}, ${danishDate(date)}`),
  ]
}
