/** «små kommuner» at the start of a line is «Små kommuner». */
export function startSentence(words: string): string {
  return words.slice(0, 1).toLocaleUpperCase('nb') + words.slice(1);
}
