import type { OnPool } from '../create-store'
import { endAbsence } from './end-absence'
import { knownOfficers, noteOfficer } from './officers'
import { listAbsences } from './list-absences'
import { registerAbsence } from './register-absence'
import { principalsOf } from './principals-of'
import { listOfficers } from './list-officers'

/** Who works at the authorities, who is away, and who stands in. */
export const absenceRoom = (on: OnPool) => ({
  absences: {
    registerAbsence: on(registerAbsence),
    endAbsence: on(endAbsence),
    listAbsences: on(listAbsences),
    principalsOf: on(principalsOf),
    noteOfficer: on(noteOfficer),
    knownOfficers: on(knownOfficers),
    listOfficers: on(listOfficers),
  },
})
