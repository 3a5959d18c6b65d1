import type { Child } from '../../html/elements'
import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'
import { StatusTag } from '../../parts/status-tag'
import { Tabs, type Tab } from '../../parts/tabs'

/** What stands at the top of every page of a case. */
export interface CaseHead {
  readonly title: string
  readonly kind: string
  readonly caseNumber: string
  readonly statusName: string
  readonly closed: boolean
  /** As whom it is read by somebody who stands in for another. */
  readonly onBehalfOf?: string | undefined
  readonly tabs: readonly Tab[]
}

/** The frame of a case's pages: which case it is, and its other pages. */
export const CaseFrame = ({
  surroundings,
  head,
  part,
  children,
}: {
  readonly surroundings: Surroundings
  readonly head: CaseHead
  /** The page's own name, where it is not the case's first page. */
  readonly part?: string
  readonly children?: Child
}): Html => (
  <Page
    surroundings={surroundings}
    title={part === undefined ? head.title : `${part}: ${head.title}`}
    place="cases"
    trail={[['Sager', '/sager']]}
  >
    <p class="identity">
      {head.kind} <span class="number">{head.caseNumber}</span>
      <StatusTag name={head.statusName} closed={head.closed} />
      {head.onBehalfOf !== undefined && <span class="quiet"> Du er vikar for {head.onBehalfOf}.</span>}
    </p>
    <Tabs label="Sagens sider" tabs={head.tabs} />
    {children}
  </Page>
)
