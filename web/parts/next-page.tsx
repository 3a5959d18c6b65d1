import { h, type Html } from '../html/h'

/** The way through a list: to the next page and back to the first. Lists have no page numbers, since they change while they are read. */
export const NextPage = ({
  first,
  next,
}: {
  /** Present on every page but the first. */
  readonly first?: string | undefined
  readonly next?: string | undefined
}): Html => (
  <nav class="list-way" aria-label="Sider i listen" hidden={first === undefined && next === undefined}>
    {first !== undefined && <a href={first}>Til begyndelsen</a>}
    {next !== undefined && <a href={next}>Næste side</a>}
  </nav>
)
