import { stuckKindNames, stuckKinds } from '../operations/stuck-kinds'
import { markdownTable } from './generated-text'

/** The kinds of standing still, as a table for the run book. */
export const describeStuck = (): string =>
  markdownTable(
    ['`kind`', 'navn', 'hvad det betyder', 'gør sådan'],
    stuckKindNames.map((kind) => [
      `\`${kind}\``,
      stuckKinds[kind].name,
      stuckKinds[kind].meaning,
      stuckKinds[kind].remedy,
    ]),
  )
