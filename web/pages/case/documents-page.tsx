import type { Instant } from '../../../domain/calendar/instant'
import { h, type Html } from '../../html/h'
import type { Surroundings } from '../../layout/page'
import { Moment } from '../../parts/moment'
import { CaseFrame, type CaseHead } from './case-frame'
import { UploadOutcomes, UploadPart, type UploadForm, type UploadOutcome } from './upload-part'

/** A file of a case. */
export interface DocumentRow {
  readonly name: string
  readonly kind: string
  readonly audience: string
  readonly from: string
  readonly at: Instant
  readonly version: number
  readonly size: string
  /** Absent while it cannot be fetched. */
  readonly href?: string | undefined
  /** How it stands with the search for viruses, in words. */
  readonly state: string
}

/** The files of a case that one may read. */
export const DocumentsPage = ({
  surroundings,
  head,
  rows,
  outcomes,
  faults,
  upload,
}: {
  readonly surroundings: Surroundings
  readonly head: CaseHead
  readonly rows: readonly DocumentRow[]
  /** Of files that were just sent. */
  readonly outcomes: readonly UploadOutcome[]
  readonly faults: readonly string[]
  /** Absent for somebody who may hand nothing in now. */
  readonly upload?: UploadForm
}): Html => (
  <CaseFrame surroundings={surroundings} head={head} part="Dokumenter">
    <UploadOutcomes outcomes={outcomes} faults={faults} />
    {rows.length === 0 ? (
      <p>Der er ingen dokumenter i sagen, som du kan se.</p>
    ) : (
      <table class="table table--compact table--responsive-headers">
        <caption class="sr-only">Sagens dokumenter</caption>
        <thead>
          <tr>
            <th scope="col">Dokument</th>
            <th scope="col">Slags</th>
            <th scope="col">Fra</th>
            <th scope="col">Hvem kan læse det</th>
            <th scope="col">Tilstand</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td data-title="Dokument">
                {row.href === undefined ? row.name : <a href={row.href}>{row.name}</a>}
                {row.version > 1 && `, version ${String(row.version)}`} <span class="quiet">{row.size}</span>
              </td>
              <td data-title="Slags">{row.kind}</td>
              <td data-title="Fra">
                {row.from}, <Moment at={row.at} />
              </td>
              <td data-title="Hvem kan læse det">{row.audience}</td>
              <td data-title="Tilstand">{row.state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {upload !== undefined && <UploadPart form={upload} />}
  </CaseFrame>
)
