/**
 * What a figure's panel says. `formulas`: by formula id, its name and the sum in words (terms in the order of the
 * inputs); `inputs`: what an input is called, by its name in the formula.
 */
export const explain = {
  formulas: {
    'costs/estimate': {
      name: 'Anslått kostnad',
      words: 'innbyggere × kroner per innbygger i størrelsesgruppa',
    },
  },
  inputs: {
    population: 'Innbyggere',
    unitCost: 'Kroner per innbygger',
  },
} as const;
