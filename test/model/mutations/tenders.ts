import type { CaseState } from '../../../domain/process/procedure'
import { without } from '../../../domain/process/without'
import { caseDocuments } from '../../../domain/tender/documents/case-documents'
import type { TenderState } from '../../../domain/tender/state'
import { tenderStarts } from '../begin'
import { allOf, commands, deceived, procedure, telling } from './change'
import type { Mutation } from './mutation'

/** What keeps bids sealed and blind, and a contract waiting: each rule switched off by itself. */
export const tenders: readonly Mutation[] = [
  {
    name: 'siden viser tilbuddene',
    breaks: 'I9',
    from: tenderStarts,
    change: procedure('tender', (own) => ({
      view: (state, reader) => ({ ...own.view(state, reader), bids: (state as TenderState).bids }),
    })),
  },
  {
    name: 'kuverter er dokumenter, fra de er modtaget',
    breaks: 'I9',
    from: tenderStarts,
    change: procedure('tender', () => ({
      documents: (state: CaseState) => caseDocuments({ ...(state as TenderState), status: 'closed' }),
    })),
  },
  {
    name: 'en kontrakt gøres klar og underskrives også i standstill',
    breaks: 'I10',
    from: ['tender notified'],
    change: allOf(
      commands('tender', ['draftContract'], () => ({ from: ['standstill'], moves: [['standstill', 'standstill']] })),
      commands('tender', ['signContract'], () => ({ from: ['standstill'], moves: [['standstill', 'contracted']] })),
    ),
  },
  {
    name: 'en klage gælder ikke den tildeling, der er sat i stedet',
    breaks: 'I10',
    from: ['tender complained'],
    change: procedure('tender', (own) => ({
      evolve: (state, recorded) => {
        const after = own.evolve(state, recorded)
        return recorded.event.type === 'award-notified' && after.status === 'suspended'
          ? { ...after, status: 'ready-to-sign' }
          : after
      },
    })),
  },
  {
    name: 'en kendelse tager den indgåede kontrakt med sig',
    breaks: 'signedStands',
    from: ['tender partly signed'],
    change: telling('tender', ['recordRuling'], (event) =>
      without(event as { readonly noted?: true } & typeof event, 'noted'),
    ),
  },
  {
    name: 'der tildeles og underskrives, mens en tilbudsgiver venter på aktindsigt',
    breaks: 'accessIsUsedFirst',
    from: ['tender notified', 'tender to sign'],
    change: deceived('tender', ['notifyAward', 'signContract'], (state) => ({
      ...without(state as TenderState, 'accessRequests', 'readingUntil'),
    })),
  },
  {
    name: 'panelet læser alles point',
    breaks: 'scoresAreBlind',
    from: ['tender evaluating'],
    change: procedure('tender', (own) => ({
      view: (state, reader) => ({ ...own.view(state, reader), all: (state as TenderState).panel }),
    })),
  },
  {
    name: 'det offentlige viser, hvor mange der har budt',
    breaks: 'publishedIsPublic',
    from: tenderStarts,
    change: procedure('tender', (own) => ({
      published: (state) => {
        const published = own.published?.(state)
        return published && { ...published, bids: (state as TenderState).bids.length }
      },
    })),
  },
  {
    name: 'tildelingen er offentlig, før nogen er underrettet',
    breaks: 'publishedIsPublic',
    from: ['tender evaluating', 'tender notified'],
    change: procedure('tender', (own) => ({
      published: (state) => {
        const published = own.published?.(state)
        return published && { ...published, drafted: (state as TenderState).bids.map(({ name }) => name) }
      },
    })),
  },
]
