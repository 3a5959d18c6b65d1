import type { OnPool } from './create-store'
import { closeFeed, feedOpenedAt, findFeed, noteFeedLogin, openFeed } from './calendar-feeds/calendar-feeds'
import { draftsAmong, dropDraft, findDraft, keepDraft } from './form-drafts/form-drafts'
import { keepForm, takeForm } from './rescued-forms/rescued-forms'

/** What pages keep for people: forms that were rescued, forms kept for later, and the addresses of calendars. */
export const pageRooms = (on: OnPool) => ({
  rescuedForms: { keepForm: on(keepForm), takeForm: on(takeForm) },
  formDrafts: {
    keepDraft: on(keepDraft),
    findDraft: on(findDraft),
    dropDraft: on(dropDraft),
    draftsAmong: on(draftsAmong),
  },
  calendarFeeds: {
    openFeed: on(openFeed),
    closeFeed: on(closeFeed),
    feedOpenedAt: on(feedOpenedAt),
    noteFeedLogin: on(noteFeedLogin),
    findFeed: on(findFeed),
  },
})
