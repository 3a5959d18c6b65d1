import type { CivilDate } from '../../../domain/calendar/civil-date'
import { danishClock } from '../../../domain/calendar/danish'
import type { Instant } from '../../../domain/calendar/instant'
import type { FieldTable } from '../../../domain/process/fields'
import { FormFields } from '../../form/form-fields'
import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'
import { Alert } from '../../parts/alert'
import { Facts } from '../../parts/facts'
import { Day, Moment } from '../../parts/moment'
import { ToolTelling } from './tool-telling'

export interface BidPageProps {
  readonly surroundings: Surroundings
  readonly title: string
  readonly tenderHref: string
  /** The last moment in time, on the stroke. */
  readonly bidsUntil: { readonly date: CivilDate; readonly time: string }
  readonly arrivalRule: string
  readonly largest: string
  readonly cvr: string
  /** When this organisation's bid was received that counts; absent where it has none. */
  readonly sentAt?: Instant | undefined
  /** What is said of the bidder beside the envelope. */
  readonly fields: FieldTable
  /** What was typed before, or is known of the reader. */
  readonly values: Readonly<Record<string, string>>
  readonly ticket: string
  readonly script: string
  /** What the script seals to, and where it sends. */
  readonly tool: Readonly<Record<'tender' | 'lot' | 'key' | 'largest' | 'path' | 'receipts', string>>
}

/** Where a bidder bids: the file is sealed in the browser, and the envelope is what is sent. */
export const BidPage = (props: BidPageProps): Html => (
  <Page
    surroundings={props.surroundings}
    title={`Afgiv tilbud: ${props.title}`}
    place="tenders"
    trail={[
      ['Udbud', '/udbud'],
      [props.title, props.tenderHref],
    ]}
  >
    <p class="lead">
      Tilbuddet forsegles på din egen computer, før det sendes. Ingen kan åbne det, før fristen er udløbet og to åbnere
      gør det sammen.
    </p>
    {props.sentAt !== undefined && (
      <Alert kind="info" heading="I har allerede sendt et tilbud">
        <p>
          Det blev modtaget <Moment at={props.sentAt} />. Sender I et nyt, gælder det i stedet.
        </p>
      </Alert>
    )}
    <Facts
      facts={[
        [
          'Senest modtaget',
          <strong>
            <Day date={props.bidsUntil.date} weekday /> {danishClock(props.bidsUntil.time)}
          </strong>,
        ],
        ['Sådan afgøres det, om det er rettidigt', props.arrivalRule],
        ['Største fil', props.largest],
        ['I byder som', `CVR ${props.cvr}`],
      ]}
    />
    <p class="alert-text" data-without-script="">
      Siden forsegler tilbuddet med JavaScript, og det er slået fra i din browser. Slå det til, eller send tilbuddet med
      kommandolinjeprogrammet, som udbudsmaterialet beskriver.
    </p>
    <form
      method="post"
      action={props.tool.path}
      novalidate
      class="action-form"
      data-tool="send-bid"
      data-tender={props.tool.tender}
      data-lot={props.tool.lot}
      data-bidder={props.cvr}
      data-key={props.tool.key}
      data-largest={props.tool.largest}
      data-path={props.tool.path}
      data-receipts={props.tool.receipts}
    >
      <input type="hidden" name="billet" value={props.ticket} />
      <FormFields fields={props.fields} state={{ values: props.values, faults: [], officers: {} }} />
      <div class="form-group">
        <label class="form-label" for="felt-file">
          Tilbuddet
        </label>
        <span class="form-hint" id="felt-file-hjaelp">
          Én fil på højst {props.largest}. Er der flere, så pak dem i én ZIP-fil. Filens navn forsegles også.
        </span>
        <input type="file" class="form-input" id="felt-file" name="file" aria-describedby="felt-file-hjaelp" />
      </div>
      <ToolTelling />
      <p>
        <button type="submit" class="button button-primary" disabled>
          Forsegl og send tilbuddet
        </button>
      </p>
    </form>
    <script src={props.script} defer />
  </Page>
)
