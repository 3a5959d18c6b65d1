import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import { danishMoment } from '../../../domain/calendar/danish'
import { instantOf, type Instant } from '../../../domain/calendar/instant'
import type { CommandDefinition } from '../../../domain/process/procedure'
import { Refusal } from '../../../domain/refusal/refusal'
import { ActionPage, dropButton, keepButton, type FormNotice } from '../../../web/pages/action/action-page'
import { addButton, removeButton } from '../../../web/form/list-control'
import type { FormFault, FormState, FormValues, Offers } from '../../../web/form/form-state'
import type { JournalRow } from '../../../web/pages/case/journal-list'
import { Problem } from '../../answer/problem'
import { refusalStatus } from '../../answer/refusal-status'
import { emailOf, personOf } from '../../identity/authenticated'
import type { IncomingCommand } from '../../receive/incoming-command'
import type { ReceptionAnswer } from '../../receive/reception'
import { formOf } from '../form-body'
import type { FormTicket, FormTickets } from '../form-ticket'
import { allowOwnScript } from '../page-security'
import { sendPage, surroundingsOf } from '../send-page'
import { decodeForm } from './decode-form'
import { faultsOfRefusal } from './faults-of-refusal'
import type { FormPart } from './form-part'
import { formValues } from './form-values'
import { withoutRow, withRow } from './list-rows'
import type { Drafts, KeptDraft } from './drafts'
import type { Rescue } from './rescue'

/** A command as a form gives it: to a case, or to begin one. */
export interface FormTarget {
  readonly command: Pick<CommandDefinition<never, never>, 'name' | 'label' | 'law' | 'submission' | 'fields'>
  /** Address of the form. */
  readonly path: string
  readonly trail: readonly (readonly [name: string, href: string])[]
  /** `seq` of the case as it is shown now; absent where one is begun. */
  readonly seq?: number
  readonly officers: FormState['officers']
  /** What its fields can name; absent where they name nothing. */
  readonly offers?: Offers
  /** What stands above the form. */
  readonly part?: FormPart | undefined
  give(incoming: IncomingCommand): Promise<ReceptionAnswer>
  /** What has happened in the case behind a `seq`, as far as the reader is told of it. */
  since(seq: number): Promise<readonly JournalRow[]>
  /** Where to go on when it is done. */
  done(told: ReceptionAnswer): string
}

export interface CommandFormParts {
  readonly tickets: FormTickets
  readonly rescue: Rescue
  readonly drafts: Drafts
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** Shows the form of a command and takes it in. */
export function commandForm({ tickets, rescue, drafts, clock }: CommandFormParts) {
  const newTicket = (response: Response, { path, seq }: FormTarget): string =>
    tickets.issue({ subject: personOf(response).subject, path, ...(seq === undefined ? {} : { seq }) })

  /** The form with what was typed, and what has come in the way. */
  const show = (
    response: Response,
    target: FormTarget,
    { values, faults = [], focus, notice, ticket, hasDraft = false, status = 200 }: Shown,
  ): void => {
    const { command, path, trail, officers, offers, part } = target
    if (part?.scripted === true) allowOwnScript(response)
    sendPage(
      response,
      ActionPage({
        surroundings: surroundingsOf(response),
        label: command.label,
        law: command.law,
        submission: command.submission === true,
        trail,
        action: path,
        ticket: ticket ?? newTicket(response, target),
        fields: command.fields,
        state: { values, faults, officers, ...(offers === undefined ? {} : { offers }), focus },
        notice,
        hasDraft,
        part: part?.markup,
        keepable: isKeepable(target),
      }),
      status,
    )
  }

  const give = async (request: Request, response: Response, target: FormTarget, sent: Sent): Promise<void> => {
    const { values, ticket, text } = sent
    const { data, faults } = decodeForm(target.command.fields, values, target)
    if (faults.length > 0) {
      show(response, target, { values, faults, ticket: text, status: 422 })
      return
    }
    const told = await target.give(incoming(request, response, target, sent, data))
    if (told.kind !== 'refused') {
      await drafts.drop(ticket.subject, target.path)
      response.redirect(303, target.done(told))
      return
    }
    // Its receipt stands under the ticket's key: what is sent from here on is another command.
    const changed = told.refusal.code === 'CASE_CHANGED'
    show(response, target, {
      values,
      faults: faultsOfRefusal(told.refusal),
      notice: {
        kind: 'error',
        heading: changed ? 'Sagen er ændret, siden du åbnede siden' : 'Det kunne ikke registreres',
        text: told.refusal.message,
        ...(changed && ticket.seq !== undefined ? { since: await target.since(ticket.seq) } : {}),
      },
      status: refusalStatus(told.refusal.code),
    })
  }

  return {
    /** The form as it is opened: empty, with what was rescued when a login was over, or with what was kept for later. */
    async open(response: Response, target: FormTarget): Promise<void> {
      const { subject } = personOf(response)
      const rescued = await rescue.take(subject, target.path)
      const draft = await drafts.find(subject, target.path)
      const hasDraft = draft !== undefined
      if (rescued !== undefined) show(response, target, { values: rescued, notice: rescuedNotice, hasDraft })
      else if (draft === undefined) show(response, target, { values: target.part?.values ?? {} })
      else show(response, target, { values: draft.values, notice: await draftNotice(draft, target), hasDraft })
    },

    /** Takes in what was sent: a row more or less in a list, or the command itself. */
    async receive(request: Request, response: Response, target: FormTarget): Promise<void> {
      const form = formOf(request)
      const values = withoutOwn(formValues(form))
      const remade = (rows: FormValues): FormValues =>
        Object.fromEntries(Object.entries(rows).filter(([name]) => target.part?.madeFor?.includes(name) !== true))
      const text = form.get('billet') ?? ''
      const ticket = tickets.open(text, target.path)
      if (ticket?.subject !== personOf(response).subject) {
        show(response, target, { values, notice: staleNotice, status: 403 })
        return
      }
      const [added, removed] = [form.get(addButton), form.get(removeButton)]
      if (isKeepable(target) && (form.has(keepButton) || form.has(dropButton))) {
        if (form.has(keepButton)) await drafts.keep(ticket.subject, target.path, values, ticket.seq)
        else await drafts.drop(ticket.subject, target.path)
        response.redirect(303, target.path)
      } else if (added !== null)
        show(response, target, { values: remade(withRow(values, added)), focus: added, ticket: text })
      else if (removed !== null)
        show(response, target, {
          values: remade(withoutRow(values, removed)),
          focus: removed.replace(/\.\d+$/, ''),
          ticket: text,
        })
      else
        try {
          await give(request, response, target, { values, ticket, text, receivedAt: instantOf(clock()) })
        } catch (error) {
          show(response, target, { values, ticket: text, ...whyNot(error) })
        }
    },
  }
}

interface Shown {
  readonly values: FormValues
  readonly faults?: readonly FormFault[]
  readonly focus?: string
  readonly notice?: FormNotice
  readonly hasDraft?: boolean
  /** The ticket that it was sent with, where nothing was received under it; a new one otherwise. */
  readonly ticket?: string
  readonly status?: number
}

interface Sent {
  readonly values: FormValues
  readonly ticket: FormTicket
  /** The ticket as it was sent. */
  readonly text: string
  readonly receivedAt: Instant
}

const rescuedNotice: FormNotice = {
  kind: 'info',
  heading: 'Det, du havde skrevet, er her endnu',
  text: 'Dit login var udløbet, da du sendte. Intet er sendt endnu: se det efter, og send igen.',
}
/** What is told of a form that was kept: when, and what has happened in its case meanwhile. */
async function draftNotice({ savedAt, seq }: KeptDraft, target: FormTarget): Promise<FormNotice> {
  const since = seq === undefined || seq === target.seq ? [] : await target.since(seq)
  return {
    kind: since.length === 0 ? 'info' : 'warning',
    heading: `Kladden er gemt ${danishMoment(savedAt)}`,
    text: 'Kun du kan se den, og intet er sendt. Den slettes, når du sender, eller efter 90 dage.',
    since,
  }
}
const staleNotice: FormNotice = {
  kind: 'error',
  heading: 'Siden var for gammel til at sende fra',
  text: 'Intet er registreret, og det, du har skrevet, står her endnu. Se det efter, og send igen.',
}

/** A form can be kept for later that has something to type; not one whose data the browser makes of what nobody else may see. */
const isKeepable = ({ command, part }: FormTarget): boolean =>
  Object.keys(command.fields).length > 0 && part?.scripted !== true

/** What a form carries for itself is no part of what was typed. */
const withoutOwn = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== 'billet' && !name.startsWith('_')))

/** A command as a route of the API has it (`incomingCommand`), of what a form says. The hash is over the data as they are kept. */
function incoming(
  { method }: Request,
  response: Response,
  { path }: FormTarget,
  { ticket, receivedAt }: Sent,
  data: Readonly<Record<string, unknown>>,
): IncomingCommand {
  const sha256 = hashOf(JSON.stringify(data))
  const email = emailOf(response)
  return {
    person: personOf(response),
    ...(email === undefined ? {} : { email }),
    body: { data, sha256, receivedAt },
    idempotencyKey: ticket.key,
    ...(ticket.seq === undefined ? {} : { readSeq: ticket.seq }),
    requestHash: hashOf(`${method}\n${path}\n${sha256}`),
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Why a command was not received at all. @throws what is none of the sender's to mend
 */
function whyNot(error: unknown): Pick<Shown, 'faults' | 'notice' | 'status'> {
  if (error instanceof Refusal) {
    const faults = faultsOfRefusal(error)
    return faults.length > 0
      ? { faults, status: 422 }
      : {
          notice: { kind: 'error', heading: 'Det kan ikke lade sig gøre', text: error.message },
          status: refusalStatus(error.code),
        }
  }
  if (error instanceof Problem && texts[error.code] !== undefined)
    return {
      notice: { kind: 'error', heading: 'Intet er registreret endnu', text: texts[error.code] },
      status: error.status,
    }
  throw error
}

/** Problems of a command that is not received, in words for people; the API's speak to programs. */
const texts: Readonly<Partial<Record<string, string>>> = {
  STORE_UNAVAILABLE: 'Systemet kan ikke svare i øjeblikket. Det, du har skrevet, står her endnu. Send igen om lidt.',
  IDEMPOTENCY_KEY_REUSED:
    'Formularen er allerede sendt en gang med noget andet i. Åbn handlingen igen fra sagen, hvis det her også skal sendes.',
  QUOTA_OPEN_CASES: 'I har så mange åbne sager, som I kan have på en gang. Vent, til en af dem er afgjort.',
  QUOTA_MAILS: 'Der er sendt så mange e-mails om jeres sager i dag, som der kan sendes på en dag. Send igen i morgen.',
}
