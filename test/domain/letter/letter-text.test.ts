import { letterText } from '../../../domain/letter/letter-text'
import { plainText } from '../../../domain/letter/plain-text'
import { standardComplaint } from '../../../domain/letter/standard-parts'
import { without } from '../../../domain/process/without'
import {
  dismissed,
  expiry,
  granted,
  grantedWithConditions,
  hearing,
  informationRequest,
  partial,
  refused,
  sampleLetters,
} from '../../support/sample-letters'

const read = (content: Parameters<typeof letterText>[0]): string => plainText(letterText(content))

describe('A letter in words', () => {
  it.each(Object.entries(sampleLetters))(
    '%s names sender, recipient, date, case, subject and signer, and has no gaps',
    (_name, content) => {
      const text = read(content)
      const ofTender = 'tender' in content.about
      const ofContract = content.kind === 'contract-letter'
      for (const part of [
        ofTender ? 'Social- og Boligstyrelsen' : 'Socialtilsyn Midt',
        ofContract ? 'Fyrtårnet' : 'Fonden Åhuset',
        'CVR-nummer 12345678',
        `Sagsnummer: ${content.caseNumber}`,
        ofTender ? 'Udbuddet »Rådgivning om autisme«, delaftale 1: Autisme' : 'Åhuset (P-nummer 1234567890)',
        ofTender ? 'Kaj Kontrakt' : 'Helle Chef',
        ofTender ? 'Kontraktansvarlig' : 'Tilsynschef',
      ]) {
        expect(text).toContain(part)
      }
      expect(text).not.toMatch(/…|\b(undefined|null|NaN)\b/)
    },
  )

  it('puts the decision first, then the reasons, then what follows, then how to complain', () => {
    const text = read(grantedWithConditions)
    const order = [
      'AFGØRELSE: GODKENDELSE AF SPECIALFUNKTION MED VILKÅR',
      'Vi godkender specialfunktionen på de vilkår, der fremgår nedenfor.',
      'Vilkår\n',
      'Retsgrundlag',
      'Sagens faktiske forhold',
      'Hovedhensyn',
      'Vurdering af kriterierne',
      'Sådan er bemærkningerne indgået',
      'Fornyelse',
      'Pligt til at oplyse om ændringer',
      'Offentliggørelse',
      'Klagevejledning',
      'Med venlig hilsen',
      'Bilag',
    ]
    const places = order.map((part) => text.indexOf(part))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
  })

  it('says by when and how each condition is fulfilled', () => {
    expect(read(grantedWithConditions)).toContain(
      '1 | Vilkår: De to medarbejdere uden videreuddannelse i autisme gennemfører den. | Frist: 1. september 2027 | Sådan opfyldes vilkåret: I sender kopi af eksamensbeviserne på sagen.',
    )
  })

  it('gives the day on which the complaint deadline ends, and what it depends on', () => {
    const text = read(refused)
    expect(text).toContain(
      'Klagen skal være modtaget senest 4 uger efter den dag, hvor brevet er tilgængeligt i jeres Digital Post.',
    )
    expect(text).toContain(
      'Er brevet tilgængeligt den 1. marts 2027, er sidste frist tirsdag den 30. marts 2027 kl. 24.00.',
    )
    expect(text).toContain('En klage udsætter ikke virkningen af afgørelsen')
  })

  it('says what a complaint does, by the kind of decision', () => {
    const of = (suspensiveEffect: 'stay-possible' | 'suspends') =>
      read({
        ...refused,
        complaint: standardComplaint({ office: 'NORD', ruleSet: '2026-01', date: '2027-03-01', suspensiveEffect }),
      })
    expect(of('suspends')).toContain(
      'En klage udsætter virkningen af afgørelsen: godkendelsen består, til klageinstansen har truffet afgørelse.',
    )
    expect(of('stay-possible')).toContain('I særlige tilfælde kan vi eller klageinstansen beslutte')
    expect(of('suspends')).toContain('Socialtilsyn Nord, post@socialtilsyn-nord.example')
  })

  it('gives a fully favourable decision neither hearing nor guidance on complaint', () => {
    expect(read(granted)).not.toMatch(/Partshøring|Klagevejledning/)
    expect(read(granted)).toContain('I har fået fuldt medhold.')
  })

  it('says that nothing was answered, or why nobody was asked', () => {
    expect(read(refused)).toContain('Vi har ikke modtaget bemærkninger inden fristen.')
    expect(read(dismissed)).toContain('Vi har undladt partshøring med hjemmel i forvaltningsloven § 19, stk. 2, nr. 1.')
  })

  it('distinguishes renewal from first approval, and part from whole', () => {
    expect(letterText(refused).title).toBe('Afgørelse: afslag på fornyelse af godkendelse')
    expect(letterText({ ...refused, renewal: false }).title).toBe('Afgørelse: afslag på godkendelse af specialfunktion')
    expect(read(partial)).toContain('I får ikke medhold i, at specialfunktionen også godkendes for børn under 10 år.')
  })

  it('asks, hears and confirms with the deadline in words', () => {
    expect(read(hearing)).toContain('I kan svare til og med onsdag den 24. februar 2027 kl. 24.00.')
    expect(read(informationRequest)).toContain('Send oplysningerne senest mandag den 25. januar 2027 kl. 24.00.')
    expect(read(expiry)).toContain('Den gjaldt til og med onsdag den 28. februar 2029.')
    expect(letterText({ ...informationRequest, reminder: true }).title).toBe(
      'Påmindelse: vi mangler oplysninger til jeres ansøgning',
    )
  })

  it('that nobody has dated is a draft', () => {
    expect(read(without(refused, 'date', 'signer'))).toContain('Dato: Udkast')
    expect(read(without(refused, 'date'))).toContain(
      'Fristen regnes fra den dag, hvor brevet er tilgængeligt i jeres Digital Post.',
    )
  })

  it('carries the address of whom it is sent to for the window of an envelope, and says by post when it is', () => {
    const recipient = {
      ...refused.recipient,
      byPost: true as const,
      postalAddress: 'Strandvejen 4, 2. th., 8000 Aarhus C',
    }
    const window = [recipient.name, `Att. ${recipient.attention}`, 'Strandvejen 4', '2. th.', '8000 Aarhus C']
    expect(letterText({ ...refused, recipient })).toMatchObject({
      window,
      recipient: [`CVR-nummer ${recipient.cvr}`, 'Sendt med brevpost'],
    })
    // One by Digital Post that does not get through is printed as it is.
    expect(letterText({ ...refused, recipient: without(recipient, 'byPost') })).toMatchObject({
      window,
      recipient: [`CVR-nummer ${recipient.cvr}`],
    })
    expect(letterText(refused)).not.toHaveProperty('window')
  })

  it('by post counts the complaint deadline from the day on which it arrived', () => {
    const text = read({ ...refused, recipient: { ...refused.recipient, byPost: true } })
    expect(text).toContain('Sendt med brevpost')
    expect(text).toContain('Fristen regnes fra den dag, hvor I har modtaget brevet.')
    expect(text).not.toContain('Digital Post')
  })

  it('to a representative says for whom', () => {
    expect(
      letterText({ ...granted, recipient: { name: 'Advokat Holm', cvr: '87654321', onBehalfOf: 'Fonden Åhuset' } })
        .recipient,
    ).toContain('som repræsentant for Fonden Åhuset')
  })
})
