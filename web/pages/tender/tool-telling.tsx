import { Fragment, h, type Html } from '../../html/h'

/** Where a script tells how far it is, and what has come in the way (`browser/telling.ts`). */
export const ToolTelling = (): Html => (
  <>
    <div class="alert alert-error" role="alert" tabindex={-1} data-fault="" hidden>
      <div class="alert-body">
        <p class="alert-text" data-fault-text="" />
      </div>
    </div>
    <progress max={100} value={0} hidden data-progress="" aria-label="Hvor meget er sendt, i procent" />
    <p role="status" data-status="" />
  </>
)
