import { complaints } from './complaints'
import { decisions } from './decisions'
import { measures } from './measures'
import type { Mutation } from './mutation'
import { obligations } from './obligations'
import { readers } from './readers'
import { records } from './records'
import { revocations } from './revocations'
import { tables } from './tables'
import { tenders } from './tenders'
import { time } from './time'

/** The rules, each switched off by itself, in the rooms of the invariants that have to notice. */
export const mutations: readonly Mutation[] = [
  ...decisions,
  ...readers,
  ...time,
  ...records,
  ...tables,
  ...complaints,
  ...revocations,
  ...measures,
  ...tenders,
  ...obligations,
]
