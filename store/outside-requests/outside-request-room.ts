import type { OnPool } from '../create-store'
import { addOutsideRequest, askOutsideAddress } from './add-outside-request'
import { findOutsideRequest, listOutsideRequests, waitingOutsideRequests } from './find-outside-requests'
import {
  claimOutsideRequest,
  forgetOutsideRequests,
  freeOutsideRequest,
  settleOutsideRequest,
} from './settle-outside-request'

/** The store's room for requests for access that come without a login. */
export const outsideRequestRoom = (on: OnPool) => ({
  outsideRequests: {
    addOutsideRequest: on(addOutsideRequest),
    askOutsideAddress: on(askOutsideAddress),
    findOutsideRequest: on(findOutsideRequest),
    listOutsideRequests: on(listOutsideRequests),
    waitingOutsideRequests: on(waitingOutsideRequests),
    claimOutsideRequest: on(claimOutsideRequest),
    freeOutsideRequest: on(freeOutsideRequest),
    settleOutsideRequest: on(settleOutsideRequest),
    forgetOutsideRequests: on(forgetOutsideRequests),
  },
})
