import type { QualityModel } from './quality-model'

/**
 * The model of 2017: eight themes in law, seven of them scored. The words are paraphrased and the numbers unverified
 * (docs/law.md § 4.3): check them before anybody relies on them.
 */
export const qualityModel2017: QualityModel = {
  version: 'kvalitetsmodel-2017',
  validFrom: '2017-01-01',
  validTo: '2027-12-31',
  themes: [
    {
      id: 'uddannelse-og-beskaeftigelse',
      name: 'Uddannelse og beskæftigelse',
      scored: true,
      criteria: [
        {
          id: '1',
          title: 'Borgerne støttes i at bruge deres potentiale i skole, uddannelse, arbejde og aktivitet',
          indicators: [
            { id: '1a', text: 'Der er sat mål sammen med den enkelte, og der følges op på dem' },
            { id: '1b', text: 'Borgerne er i dagtilbud, skole, uddannelse, arbejde eller aktivitet' },
          ],
        },
      ],
    },
    {
      id: 'selvstaendighed-og-relationer',
      name: 'Selvstændighed og relationer',
      scored: true,
      criteria: [
        {
          id: '2',
          title: 'Borgernes sociale kompetencer og selvstændighed styrkes',
          indicators: [
            { id: '2a', text: 'Der er sat mål sammen med den enkelte, og der følges op på dem' },
            { id: '2b', text: 'Borgerne indgår i relationer, fællesskaber og det omgivende samfund' },
            { id: '2c', text: 'Borgerne har kontakt med familie og netværk' },
            { id: '2d', text: 'Børn og unge har mindst én fortrolig voksen' },
          ],
        },
      ],
    },
    {
      id: 'maalgrupper-metoder-og-resultater',
      name: 'Målgrupper, metoder og resultater',
      scored: true,
      criteria: [
        {
          id: '3',
          title: 'Målgruppen er klar, og der arbejdes systematisk med egnede metoder, som giver resultater',
          indicators: [
            { id: '3a', text: 'Metoderne svarer til formål og målgruppe' },
            { id: '3b', text: 'Resultater dokumenteres og bruges til læring' },
            { id: '3c', text: 'Der er positive resultater i forhold til kommunens mål' },
            { id: '3d', text: 'Der samarbejdes aktivt med relevante aktører' },
          ],
        },
      ],
    },
    {
      id: 'sundhed-og-trivsel',
      name: 'Sundhed og trivsel',
      scored: true,
      criteria: [
        {
          id: '4',
          title: 'Borgerne har medinddragelse og indflydelse',
          indicators: [
            { id: '4a', text: 'Borgerne høres og respekteres' },
            { id: '4b', text: 'Borgerne har indflydelse på eget liv' },
          ],
        },
        {
          id: '5',
          title: 'Borgernes fysiske og mentale sundhed støttes',
          indicators: [
            { id: '5a', text: 'Borgerne trives' },
            { id: '5b', text: 'Borgerne har adgang til sundhedsydelser' },
            { id: '5c', text: 'Viden og indsats svarer til borgernes behov' },
          ],
        },
        {
          id: '6',
          title: 'Magtanvendelse forebygges og håndteres',
          indicators: [
            { id: '6a', text: 'Magtanvendelse undgås så vidt muligt' },
            { id: '6b', text: 'Magtanvendelse dokumenteres, og der læres af den' },
          ],
        },
        {
          id: '7',
          title: 'Vold og overgreb forebygges',
          indicators: [{ id: '7a', text: 'Den pædagogiske indsats holder vold og overgreb borte' }],
        },
      ],
    },
    {
      id: 'organisation-og-ledelse',
      name: 'Organisation og ledelse',
      scored: true,
      criteria: [
        {
          id: '8',
          title: 'Ledelsen er kompetent og ansvarlig',
          indicators: [
            { id: '8a', text: 'Ledelsen har relevante kompetencer' },
            { id: '8b', text: 'Der er ekstern supervision eller sparring' },
            { id: '8c', text: 'Bestyrelsen er kompetent og aktiv' },
          ],
        },
        {
          id: '9',
          title: 'Den daglige drift varetages kompetent',
          indicators: [
            { id: '9a', text: 'Borgerne har tilstrækkelig kontakt med kvalificeret personale' },
            { id: '9b', text: 'Personalegennemstrømningen er ikke højere end på sammenlignelige steder' },
            { id: '9c', text: 'Sygefraværet er ikke højere end på sammenlignelige steder' },
          ],
        },
      ],
    },
    {
      id: 'kompetencer',
      name: 'Kompetencer',
      scored: true,
      criteria: [
        {
          id: '10',
          title: 'Medarbejderne har kompetencer til målgruppe og metoder',
          indicators: [
            { id: '10a', text: 'Medarbejderne har uddannelse, opdateret viden og erfaring' },
            { id: '10b', text: 'Kompetencerne ses i samspillet med borgerne' },
          ],
        },
      ],
    },
    {
      id: 'oekonomi',
      name: 'Økonomi',
      scored: false,
      criteria: [
        { id: '11', title: 'Økonomien er bæredygtig', indicators: [] },
        { id: '12', title: 'Økonomien giver mulighed for den fornødne kvalitet', indicators: [] },
        { id: '13', title: 'Økonomien er gennemskuelig', indicators: [] },
      ],
    },
    {
      id: 'fysiske-rammer',
      name: 'Fysiske rammer',
      scored: true,
      criteria: [
        {
          id: '14',
          title: 'De fysiske rammer understøtter udvikling og trivsel',
          indicators: [
            { id: '14a', text: 'Borgerne trives i rammerne' },
            { id: '14b', text: 'Rammerne svarer til særlige behov' },
            { id: '14c', text: 'Rammerne opleves som et hjem' },
          ],
        },
      ],
    },
  ],
}
