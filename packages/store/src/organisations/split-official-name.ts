/** «Hábmer - Hamarøy» is two names; what stands in brackets only tells namesakes apart: «Herøy (Nordland)». */
export function splitOfficialName(full: string): readonly string[] {
  return full
    .replace(/ \(.*\)$/, '')
    .split(' - ')
    .map((part) => part.trim());
}
