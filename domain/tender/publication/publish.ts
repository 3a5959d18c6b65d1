import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { holdersLeft, missingDrills } from '../key-record'
import { activeMembers } from '../panel-member'
import type { TenderState } from '../state'
import { tenderOfficer } from '../tender-rights'
import { questionsEndAt } from '../timetable'
import type { PublicationEvent } from './events'

/**
 * The tender is published: from here its documents are locked, each with its hash, and what changes is told to all.
 *
 * Refuses: MEMO_MISSING, PANEL_UNDECLARED, MODEL_MISSING, DOCUMENTS_MISSING, KEY_MISSING, DRILL_MISSING with the groups that have not
 * tried, SHARE_LOST, DATE_INVALID when the timetable has been overtaken.
 */
export const publish = defineCommand<TenderState, PublicationEvent>()({
  name: 'publish',
  label: 'Offentliggør udbuddet',
  law: 'udbudsloven §§ 128 og 187',
  from: ['preparing'],
  to: ['open'],
  by: [tenderOfficer],
  bar: ['conflicted'],
  readFirst: true,
  fields: {},
  decide({ memo, panel, model, timetable, key, documents }, _data, { at }) {
    if (memo?.approved !== true) refuse('MEMO_MISSING')
    const undeclared = panel.filter(({ impartiality }) => impartiality === 'undeclared')
    if (activeMembers(panel).length === 0 || undeclared.length > 0)
      refuse('PANEL_UNDECLARED', { members: undeclared.map(({ name }) => name) })
    if (model === undefined || timetable === undefined) return refuse('MODEL_MISSING')
    const locked = documents
      .filter(
        ({ audience, documentId }) =>
          audience === 'public' && !documents.some(({ replaces }) => replaces === documentId),
      )
      .map(({ documentId, name, sha256 }) => ({ documentId, name, sha256 }))
    if (locked.length === 0) refuse('DOCUMENTS_MISSING')
    if (key === undefined) return refuse('KEY_MISSING')
    if (holdersLeft(key) < key.holders.length) refuse('SHARE_LOST')
    const missing = missingDrills(key)
    if (missing.length > 0) refuse('DRILL_MISSING', { missing })
    if (at >= questionsEndAt(timetable)) refuse('DATE_INVALID', {}, 'Tidsplanen er overhalet. Fastlæg en ny tidsplan.')
    return [{ type: 'published', locked }]
  },
})
