export const site = {
  name: 'Samvirke',
} as const;
