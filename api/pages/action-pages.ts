import { Router, type Request, type RequestHandler, type Response } from 'express'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { procedureOf } from '../../domain/process/case-id'
import { allowedCommands } from '../../domain/process/judge'
import type { ProcedureName } from '../../domain/process/procedure-name'
import { procedures } from '../../domain/procedures'
import { isGranted, outsideCases } from '../../domain/rights/rights'
import type { Store } from '../../store/create-store'
import { currentState } from '../describe/describe-case'
import { describeJournal } from '../describe/describe-history'
import { personOf, requestedAt } from '../identity/authenticated'
import { actingFor } from '../identity/standing-in'
import type { ApiMetrics } from '../observe/request-metrics'
import { isOpenedByPersons } from '../receive/given-by-persons'
import { noteRefused } from '../receive/note-refused'
import type { Reception, ReceptionAnswer } from '../receive/reception'
import { resource } from '../routes/resource'
import type { Assets } from './assets'
import { formBody, formOf } from './form-body'
import { caseOffers } from './forms/case-offers'
import { openingOffers } from './forms/opening-offers'
import { commandForm, type CommandFormParts, type FormTarget } from './forms/command-form'
import { formValues } from './forms/form-values'
import { officeOffers } from './forms/office-offers'
import { partOf } from './forms/part-of'
import { journalRow } from './journal-rows'
import { pageCase } from './page-case'
import { PageFault } from './page-fault'
import { loginAddress, mustBeLoggedIn, readerOf } from './page-reader'
import { pagePatterns, pageUrls, withQuery } from './page-urls'

export interface ActionPageParts extends CommandFormParts {
  readonly store: Store
  readonly reception: Reception
  readonly metrics: ApiMetrics
  readonly assets: Pick<Assets, 'script'>
}

/** The form of every command that a person may give, and of every case that a person may begin: each is made of its row. */
export function actionPages({ store, reception, metrics, assets, ...forms }: ActionPageParts): Router {
  const router = Router()
  const { open, receive } = commandForm(forms)

  const counted = (procedure: ProcedureName, told: ReceptionAnswer): ReceptionAnswer => {
    metrics.commands.inc({ procedure, command: told.receipt.command, outcome: told.kind })
    return told
  }

  /** @throws {Refusal} CASE_UNKNOWN; {PageFault} for what cannot be done now */
  const actionOf = async (request: Request, response: Response): Promise<FormTarget> => {
    const row = await pageCase(store, request, response)
    const { caseId } = row
    const procedure = procedures[row.procedure]
    const name = String(request.params['command'])
    const command = procedure.commands.find((one) => one.name === name)
    const giver = await actingFor(store, personOf(response), procedure, row, name, requestedAt(response))
    const { standing } = row.index
    if (
      command === undefined ||
      !allowedCommands(procedure, currentState(row), giver, standing.conflicted).includes(name)
    )
      throw new PageFault(
        409,
        'Det kan ikke gøres nu',
        'Handlingen er ikke mulig, som sagen står, eller den er en andens. Måske er den allerede gjort.',
        ['Gå til sagen', pageUrls.case(caseId)],
      )
    const part = await partOf(
      { store, assets },
      { row, command: name, person: personOf(response), about: aboutOf(request) },
    )
    return {
      command,
      path: withQuery(pageUrls.action(caseId, name), { om: part?.about }),
      trail: [
        ['Sager', pageUrls.cases],
        [row.index.title, pageUrls.case(caseId)],
      ],
      seq: row.seq,
      ...(await officeOffers(store, command.fields, standing, requestedAt(response))),
      offers: await caseOffers(store, command.fields, row, personOf(response)),
      part,
      async give(incoming) {
        const told = await reception.act(procedure, caseId, name, incoming)
        await noteRefused({ reception, procedure }, caseId, incoming, told)
        return counted(row.procedure, told)
      },
      async since(seq) {
        const { events } = await store.journal.readJournal(caseId, seq)
        return describeJournal(row, events, personOf(response)).map(journalRow(row.state.ruleSet))
      },
      done: ({ kind, receipt: { receiptId } }) =>
        command.submission === true || kind === 'kept'
          ? pageUrls.receipt(receiptId)
          : (part?.next ?? `${pageUrls.case(caseId)}?kvittering=${receiptId}`),
    }
  }

  /** @throws {PageFault} for somebody who may not begin such a case */
  const openingOf = async (request: Request, response: Response): Promise<FormTarget> => {
    const procedure = Object.values(procedures).find(({ name }) => name === request.params['procedure'])
    if (
      procedure === undefined ||
      !isOpenedByPersons(procedure) ||
      !isGranted(personOf(response), procedure.opening.by, outsideCases)
    )
      throw new PageFault(
        404,
        'Siden findes ikke',
        'Der er ikke noget på adressen, eller dit login giver ikke adgang til det.',
      )
    const { opening, name } = procedure
    const { organisation } = personOf(response)
    return {
      command: opening,
      path: pageUrls.newCase(name),
      trail: [['Sager', pageUrls.cases]],
      ...(await officeOffers(
        store,
        opening.fields,
        {
          ...outsideCases,
          ...(organisation === undefined ? {} : { office: organisation }),
        },
        requestedAt(response),
      )),
      offers: openingOffers(opening.fields, civilDateAt(requestedAt(response))),
      give: async (incoming) => counted(name, await reception.open(procedure, incoming)),
      since: async () => [],
      done: ({ receipt: { receiptId } }) => pageUrls.receipt(receiptId),
    }
  }

  /** What was typed when the login was over is kept for whom the form was made, who logs in and finds it again. */
  const rescued: RequestHandler = async (request, response, next) => {
    if (readerOf(response) !== undefined) {
      next()
      return
    }
    const form = formOf(request)
    const ticket = forms.tickets.open(form.get('billet') ?? '', request.originalUrl)
    if (ticket !== undefined) await forms.rescue.keep(ticket.subject, request.originalUrl, formValues(form))
    response.redirect(303, loginAddress(request.originalUrl))
  }

  /** A file is handed in where the case's documents stand. */
  const files: RequestHandler = (request, response, next) => {
    const [caseId, name] = [String(request.params['caseId']), String(request.params['command'])]
    const procedure = procedureOf(caseId)
    const command =
      procedure === undefined ? undefined : procedures[procedure].commands.find((one) => one.name === name)
    if (command?.file === true) response.redirect(303, `${pageUrls.documents(caseId)}#tilfoej`)
    else next()
  }

  for (const [address, targetOf] of [
    [pagePatterns.action(':caseId', ':command'), actionOf],
    [pagePatterns.newCase(':procedure' as ProcedureName), openingOf],
  ] as const)
    resource(router, address, {
      get: [
        mustBeLoggedIn,
        files,
        async (request, response) => {
          await open(response, await targetOf(request, response))
        },
      ],
      post: [
        ...formBody,
        rescued,
        async (request, response) => {
          await receive(request, response, await targetOf(request, response))
        },
      ],
    })
  return router
}

/** What a form is about, of several: its address says. */
const aboutOf = ({ query: { om } }: Request): string | undefined => (typeof om === 'string' ? om : undefined)
