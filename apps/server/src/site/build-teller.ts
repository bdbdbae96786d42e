/** Says what the program does: to a person in words, to what collects logs as JSON lines like all others. */
export interface Teller {
  readonly tell: (words: string) => void;
  readonly fault: (words: string, more?: object) => void;
}

export function buildTeller(isService: boolean): Teller {
  if (!isService) return { tell: (words) => console.log(words), fault: (words, more) => console.error(more === undefined ? words : `${words}\n${JSON.stringify(more, null, 2)}`) };
  const line = (level: string, msg: string, more: object = {}): void =>
    console.log(JSON.stringify({ level, time: new Date().toISOString(), service: 'samvirke', ...more, msg: msg.trim() }));
  return { tell: (words) => line('info', words), fault: (words, more) => line('fatal', words, more) };
}
