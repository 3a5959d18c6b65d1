import type { Pool } from 'pg'
import { confirmInvited, findInvitation, keepInvitation } from './representations/invitations'
import { askAddress, keepLink } from './addresses/ask-address'
import { confirmLogin, followLink, releaseMessages } from './addresses/confirm-address'
import { giveUpWaits, markWaitTold, unaskedMessages, untoldWaits } from './addresses/waiting-messages'
import { absenceRoom } from './absences/absence-room'
import { archiveRooms } from './archive-rooms'
import { allCases } from './cases/all-cases'
import { countCases } from './cases/count-cases'
import { findCase } from './cases/find-case'
import { findCases } from './cases/find-cases'
import { findReadableCase } from './cases/find-readable-case'
import { listAllCases } from './cases/list-all-cases'
import { listCases } from './cases/list-cases'
import { loadCase } from './cases/load-case'
import { markClashTold } from './cases/mark-clash-told'
import { relatives } from './cases/relatives'
import { untoldClashes } from './cases/untold-clashes'
import { findSnapshot } from './documents/find-snapshot'
import { listSnapshots } from './documents/list-snapshots'
import { countReceiptsAside, setReceiptAside } from './dispatches/receipts-aside'
import { findDispatches } from './dispatches/find-dispatches'
import { acceptDispatch, beginDispatch, refuseDispatch } from './dispatches/settle-dispatch'
import { takePostStatus } from './dispatches/take-post-status'
import { countOpenEffects } from './effects/count-open-effects'
import { effectState } from './effects/effect-state'
import { failedEffects } from './effects/failed-effects'
import { givenUpEffects } from './effects/given-up-effects'
import { openEffectAgain } from './effects/open-effect-again'
import { giveUpEffect } from './effects/give-up-effect'
import { markEffectDone } from './effects/mark-effect-done'
import { noteEffectAttempt } from './effects/note-effect-attempt'
import { ping } from './health'
import { append } from './journal/append'
import { nextCaseNumber } from './journal/next-case-number'
import { openCase } from './journal/open-case'
import { openCases } from './journal/open-cases'
import { readChain } from './journal/read-chain'
import { readJournal } from './journal/read-journal'
import { bundleItems } from './letters/bundle-items'
import { findLetter } from './letters/find-letter'
import { keepLetter } from './letters/keep-letter'
import { letterContent, letterPdf } from './letters/letter-pdf'
import { listLetters } from './letters/list-letters'
import { recordDelivery } from './letters/record-delivery'
import { lettersToCome, sentLetters } from './letters/sent-letters'
import { countReportsAside } from './messages/count-reports-aside'
import { enqueueMessage } from './messages/enqueue-message'
import { findMessage } from './messages/find-message'
import { giveUpOverdue } from './messages/give-up-overdue'
import { leaseMessages } from './messages/lease-messages'
import { listMessages } from './messages/list-messages'
import { resendMessage } from './messages/resend-message'
import { searchMessages } from './messages/search-messages'
import { renewLease } from './messages/renew-lease'
import { settleAttempt } from './messages/settle-attempt'
import { takeReport } from './messages/take-report'
import { settleReport, unreadReports } from './messages/unread-reports'
import { markBounceTold, untoldBounces } from './messages/untold-bounces'
import { forgetAccesses } from './accesses/forget-accesses'
import { keepAccesses } from './accesses/keep-accesses'
import { listAccesses } from './accesses/list-accesses'
import { endMunicipalNotice, findMunicipalNotice, setMunicipalNotice } from './municipal-notices/municipal-notice'
import { changesToTell, withdrawalsToTell } from './municipal-notices/changes-to-tell'
import { tendersByApproval } from './municipal-notices/tenders-by-approval'
import { findMailPreferences, setMailPreferences } from './preferences/mail-preferences'
import { amongCasesAtWork, casesAtWork } from './operations/cases-at-work'
import { caseIdsAfter } from './operations/case-ids-after'
import { casesByRules, countByRules } from './operations/cases-by-rules'
import { casesWithAgedEffects } from './operations/cases-with-aged-effects'
import { countFindings } from './operations/count-findings'
import { derivedData } from './operations/derived-data'
import { idleCases } from './operations/idle-cases'
import { journalEnds } from './operations/journal-ends'
import { keepFindings } from './operations/keep-findings'
import { leaveJob, movePlace, placeOf, takeJob } from './operations/jobs'
import { listFindings } from './operations/list-findings'
import { newestSchemas } from './operations/newest-schemas'
import { overdueCases } from './operations/overdue-cases'
import { lastPromotion, notePromotion } from './operations/promotions'
import { slowBundles } from './operations/slow-bundles'
import { slowCopies } from './operations/slow-copies'
import { strugglingMessages } from './operations/struggling-messages'
import { rebuildRow } from './operations/rebuild-row'
import { unseenTasks } from './operations/unseen-tasks'
import { unansweredReceipts } from './operations/unanswered-receipts'
import { beatWave, beginWave, endWave, latestWave, stopWave } from './operations/waves'
import { findReceipt } from './receipts/find-receipt'
import { findReceiptByKey } from './receipts/find-receipt-by-key'
import { publishedRoom } from './published/published-room'
import { insertReceipt } from './receipts/insert-receipt'
import { receiptsBefore } from './receipts/receipts-before'
import { receiptsOfCase } from './receipts/receipts-of-case'
import { receiptsOfCommands } from './receipts/receipts-of-commands'
import { settleAccepted } from './receipts/settle-accepted'
import { settleReceipt } from './receipts/settle-receipt'
import { undelivered } from './receipts/undelivered'
import { countFacets } from './register/count-facets'
import { countRegister } from './register/count-register'
import { expandSearch } from './register/expand-search'
import { documentRoom } from './documents/document-room'
import { approvalContacts } from './register/approval-contacts'
import { approvalHolds } from './register/approval-holds'
import { listRegister } from './register/list-register'
import { listRegisterChanges } from './register/list-register-changes'
import { listRegisterNotes } from './register/list-register-notes'
import { readRegister } from './register/read-register'
import { registerMark } from './register/register-mark'
import { registerVersions } from './register/register-versions'
import { outsideRequestRoom } from './outside-requests/outside-request-room'
import { pageRooms } from './page-rooms'
import { listTasks } from './tasks/list-tasks'
import { taskLoad } from './tasks/task-load'
import { addTip } from './tips/add-tip'
import { appendTip, isTipRequest } from './tips/append-tip'
import { findTip, findTipCode } from './tips/find-tip'
import { findTipFile } from './tips/find-tip-file'
import { listTips } from './tips/list-tips'
import { noteTipReading } from './tips/note-tip-reading'
import { addWebhook } from './webhooks/add-webhook'
import { countWebhooks } from './webhooks/count-webhooks'
import { endWebhook } from './webhooks/end-webhook'
import { leaseWebhooks } from './webhooks/lease-webhooks'
import { listWebhooks } from './webhooks/list-webhooks'
import { noteDelivery } from './webhooks/note-delivery'
import { resumeWebhook } from './webhooks/resume-webhook'
import { rotateSecret } from './webhooks/rotate-secret'
import { calibrationRows } from './reviews/calibration-rows'

/** Binds a function of the store to its pool. */
export type OnPool = <Arguments extends unknown[], Result>(
  query: (pool: Pool, ...given: Arguments) => Result,
) => (...given: Arguments) => Result

/** The store's rooms, each function with its pool: `store.journal.append(request)`. */
export type Store = ReturnType<typeof createStore>

/** Binds the store's functions to one pool. The caller ends the pool. */
export function createStore(pool: Pool) {
  const on: OnPool =
    (query) =>
    (...given) =>
      query(pool, ...given)

  return {
    ping: on(ping),
    journal: {
      append: on(append),
      openCase: on(openCase),
      readJournal: on(readJournal),
      readChain: on(readChain),
      openCases: on(openCases),
      nextCaseNumber: on(nextCaseNumber),
    },
    cases: {
      findCase: on(findCase),
      findCases: on(findCases),
      findReadableCase: on(findReadableCase),
      loadCase: on(loadCase),
      listCases: on(listCases),
      listAllCases: on(listAllCases),
      countCases: on(countCases),
      allCases: on(allCases),
      relatives: on(relatives),
      untoldClashes: on(untoldClashes),
      markClashTold: on(markClashTold),
    },
    receipts: {
      insertReceipt: on(insertReceipt),
      findReceipt: on(findReceipt),
      findReceiptByKey: on(findReceiptByKey),
      receiptsBefore: on(receiptsBefore),
      receiptsOfCase: on(receiptsOfCase),
      receiptsOfCommands: on(receiptsOfCommands),
      settleReceipt: on(settleReceipt),
      settleAccepted: on(settleAccepted),
      undelivered: on(undelivered),
    },
    effects: {
      markEffectDone: on(markEffectDone),
      giveUpEffect: on(giveUpEffect),
      effectState: on(effectState),
      noteEffectAttempt: on(noteEffectAttempt),
      failedEffects: on(failedEffects),
      givenUpEffects: on(givenUpEffects),
      openEffectAgain: on(openEffectAgain),
      countOpenEffects: on(countOpenEffects),
    },
    messages: {
      enqueueMessage: on(enqueueMessage),
      leaseMessages: on(leaseMessages),
      renewLease: on(renewLease),
      settleAttempt: on(settleAttempt),
      giveUpOverdue: on(giveUpOverdue),
      resendMessage: on(resendMessage),
      listMessages: on(listMessages),
      searchMessages: on(searchMessages),
      findMessage: on(findMessage),
      takeReport: on(takeReport),
      unreadReports: on(unreadReports),
      settleReport: on(settleReport),
      countReportsAside: on(countReportsAside),
      untoldBounces: on(untoldBounces),
      markBounceTold: on(markBounceTold),
    },
    addresses: {
      confirmLogin: on(confirmLogin),
      followLink: on(followLink),
      releaseMessages: on(releaseMessages),
      unaskedMessages: on(unaskedMessages),
      askAddress: on(askAddress),
      keepLink: on(keepLink),
      untoldWaits: on(untoldWaits),
      markWaitTold: on(markWaitTold),
      giveUpWaits: on(giveUpWaits),
    },
    representations: {
      keepInvitation: on(keepInvitation),
      findInvitation: on(findInvitation),
      confirmInvited: on(confirmInvited),
    },
    municipalNotices: {
      findMunicipalNotice: on(findMunicipalNotice),
      setMunicipalNotice: on(setMunicipalNotice),
      endMunicipalNotice: on(endMunicipalNotice),
      changesToTell: on(changesToTell),
      withdrawalsToTell: on(withdrawalsToTell),
      tendersByApproval: on(tendersByApproval),
    },
    preferences: { findMailPreferences: on(findMailPreferences), setMailPreferences: on(setMailPreferences) },
    letters: {
      keepLetter: on(keepLetter),
      findLetter: on(findLetter),
      letterContent: on(letterContent),
      letterPdf: on(letterPdf),
      listLetters: on(listLetters),
      bundleItems: on(bundleItems),
      recordDelivery: on(recordDelivery),
      lettersToCome: on(lettersToCome),
      sentLetters: on(sentLetters),
    },
    dispatches: {
      findDispatches: on(findDispatches),
      beginDispatch: on(beginDispatch),
      acceptDispatch: on(acceptDispatch),
      refuseDispatch: on(refuseDispatch),
      takePostStatus: on(takePostStatus),
      setReceiptAside: on(setReceiptAside),
      countReceiptsAside: on(countReceiptsAside),
    },
    ...documentRoom(on),
    ...archiveRooms(on),
    ...outsideRequestRoom(on),
    ...pageRooms(on),
    snapshots: { listSnapshots: on(listSnapshots), findSnapshot: on(findSnapshot) },
    reviews: { calibrationRows: on(calibrationRows) },
    accesses: { keepAccesses: on(keepAccesses), listAccesses: on(listAccesses), forgetAccesses: on(forgetAccesses) },
    ...absenceRoom(on),
    operations: {
      idleCases: on(idleCases),
      overdueCases: on(overdueCases),
      unansweredReceipts: on(unansweredReceipts),
      unseenTasks: on(unseenTasks),
      casesWithAgedEffects: on(casesWithAgedEffects),
      strugglingMessages: on(strugglingMessages),
      slowBundles: on(slowBundles),
      slowCopies: on(slowCopies),
      casesAtWork: on(casesAtWork),
      amongCasesAtWork: on(amongCasesAtWork),
      journalEnds: on(journalEnds),
      caseIdsAfter: on(caseIdsAfter),
      derivedData: on(derivedData),
      rebuildRow: on(rebuildRow),
      keepFindings: on(keepFindings),
      listFindings: on(listFindings),
      countFindings: on(countFindings),
      takeJob: on(takeJob),
      leaveJob: on(leaveJob),
      placeOf: on(placeOf),
      movePlace: on(movePlace),
      countByRules: on(countByRules),
      casesByRules: on(casesByRules),
      notePromotion: on(notePromotion),
      lastPromotion: on(lastPromotion),
      newestSchemas: on(newestSchemas),
      beginWave: on(beginWave),
      beatWave: on(beatWave),
      endWave: on(endWave),
      stopWave: on(stopWave),
      latestWave: on(latestWave),
    },
    tasks: { listTasks: on(listTasks), taskLoad: on(taskLoad) },
    register: {
      approvalContacts: on(approvalContacts),
      approvalHolds: on(approvalHolds),
      listRegister: on(listRegister),
      registerVersions: on(registerVersions),
      listRegisterNotes: on(listRegisterNotes),
      expandSearch: on(expandSearch),
      countFacets: on(countFacets),
      countRegister: on(countRegister),
      readRegister: on(readRegister),
      listRegisterChanges: on(listRegisterChanges),
      registerMark: on(registerMark),
    },
    ...publishedRoom(on),
    tips: {
      addTip: on(addTip),
      appendTip: on(appendTip),
      isTipRequest: on(isTipRequest),
      findTip: on(findTip),
      findTipCode: on(findTipCode),
      findTipFile: on(findTipFile),
      listTips: on(listTips),
      noteTipReading: on(noteTipReading),
    },
    webhooks: {
      addWebhook: on(addWebhook),
      listWebhooks: on(listWebhooks),
      endWebhook: on(endWebhook),
      rotateSecret: on(rotateSecret),
      resumeWebhook: on(resumeWebhook),
      leaseWebhooks: on(leaseWebhooks),
      noteDelivery: on(noteDelivery),
      countWebhooks: on(countWebhooks),
    },
  } as const
}
