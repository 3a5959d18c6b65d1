import type { FieldTable } from '../../../domain/process/fields'
import type { Child } from '../../html/elements'
import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'
import { Alert } from '../../parts/alert'
import { ErrorSummary } from '../../form/error-summary'
import { FormFields } from '../../form/form-fields'
import type { FormState } from '../../form/form-state'
import { JournalList, type JournalRow } from '../case/journal-list'

/** What is told above a form, where something has come in the way. */
export interface FormNotice {
  readonly kind: 'info' | 'warning' | 'error'
  readonly heading: string
  readonly text?: string | undefined
  /** What has happened in the case since the form was opened. */
  readonly since?: readonly JournalRow[] | undefined
}

export interface ActionPageProps {
  readonly surroundings: Surroundings
  /** As on the button. */
  readonly label: string
  readonly law: string
  /** The case, or where cases are listed. */
  readonly trail: readonly (readonly [name: string, href: string])[]
  /** A party's submission: answered with a receipt that proves it. */
  readonly submission: boolean
  readonly action: string
  readonly ticket: string
  readonly fields: FieldTable
  readonly state: FormState
  readonly notice?: FormNotice | undefined
  /** Its reader has kept it for later. */
  readonly hasDraft: boolean
  /** It can be kept for later. */
  readonly keepable: boolean
  /** What stands above the form: what is decided on, or what makes its data. */
  readonly part?: Html | undefined
}

/** What the buttons are called that keep a form for later, and throw away what was kept. Members of field tables have other names. */
export const keepButton = '_gem'
export const dropButton = '_slet'

/** The form of any command, made of its row in the command table. */
export const ActionPage = (props: ActionPageProps): Html => (
  <Page
    surroundings={props.surroundings}
    title={props.label}
    place="cases"
    trail={props.trail}
    faulty={props.state.faults.length > 0 || props.notice?.kind === 'error'}
  >
    {props.notice !== undefined && <Notice notice={props.notice} />}
    {props.state.faults.length > 0 && <ErrorSummary fields={props.fields} faults={props.state.faults} />}
    <p class="quiet">Retsgrundlag: {props.law}</p>
    {props.submission && <p>Du får en kvittering med nummer og tidspunkt, når det er modtaget.</p>}
    {props.part}
    <form method="post" action={props.action} novalidate class="action-form">
      <input type="hidden" name="billet" value={props.ticket} />
      <button type="submit" class="sr-only" tabindex={-1} aria-hidden="true">
        {props.label}
      </button>
      <FormFields fields={props.fields} state={props.state} />
      <p>
        <button type="submit" class="button button-primary">
          {props.label}
        </button>
      </p>
      {props.keepable && <DraftButtons hasDraft={props.hasDraft} />}
    </form>
  </Page>
)

const DraftButtons = ({ hasDraft }: { readonly hasDraft: boolean }): Html => (
  <p class="draft-buttons">
    <button type="submit" class="button button-secondary" name={keepButton} value="1" formnovalidate>
      Gem kladde
    </button>
    {hasDraft && (
      <button type="submit" class="button button-tertiary" name={dropButton} value="1" formnovalidate>
        Slet kladden
      </button>
    )}
  </p>
)

const Notice = ({ notice: { kind, heading, text, since = [] } }: { readonly notice: FormNotice }): Html => (
  <Alert kind={kind} heading={heading}>
    {text !== undefined && <p>{text}</p>}
    {since.length > 0 && happened(since)}
  </Alert>
)

const happened = (since: readonly JournalRow[]): Child => [
  <p>Det er sket i sagen siden:</p>,
  <JournalList rows={since} />,
]
