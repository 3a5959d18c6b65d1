/** Of a deadline that begins when its letter has come by post. */
export const byPost =
  'Vi sender et brev med posten. Fristen regnes fra den dag, hvor brevet er kommet frem, og vi skriver til jer, når vi kender fristens sidste dag. I kan svare allerede nu.'
