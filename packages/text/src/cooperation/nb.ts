export const cooperation = {} as const;
