/** The keys of an application's deadlines: one deadline of each kind at a time. */
export const deadlineKeys = {
  information: 'missing-information',
  furtherInformation: 'further-information',
  processing: 'processing',
  warning: 'processing-warning',
  hearing: 'party-hearing',
  complaint: 'complaint',
} as const
