export const synergies = {} as const;
