const toldByAMachine = 'a program tells it and no person: tests on real parts hold it'

/** E-mails that no scenario sends to somebody who is to have them: `template receiver`, each with why. */
export const unsentMails: Readonly<Record<string, string>> = {
  'document-infected office': toldByAMachine,
  'document-infected party': toldByAMachine,
  'letter-missed office': 'test/domain/delivery/asked-in-vain.test.ts holds it',
  'letter-missed party': 'as to the office',
  'message-undelivered party': toldByAMachine,
  'silent-lapse office': 'journals of before 0.3.0 hold it',
}

/** E-mails that go to the office's mailbox where nobody knows an address of whoever should have them. */
export const sentInstead: readonly string[] = ['complaint-received office']
