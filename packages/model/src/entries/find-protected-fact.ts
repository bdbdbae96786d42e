/** Endings of Norwegian street names, in both languages, and words for what is beside a road. */
const STREET = String.raw`\p{L}*(?:veien|vegen|veg|vei|gaten|gata|gate|gt\.|plassen|plass|torget|torg|allé|alle|alléen|bakken|stien|svingen|kaia|kaien|brygga|bryggen|løkka|løkken|haugen|jordet|lia|tunet|toppen|åsen)`;

const NUMBER = String.raw`(?<![\p{L}\d])\d+(?:[\s\u00a0]\d{3})*(?:[.,]\d+)?\s?`;

const FACTS: readonly RegExp[] = [
  // Storgata 12, Kirkeveien 3 B, Storgata nr. 12
  new RegExp(String.raw`(?<!\p{L})${STREET},?\s+(?:nr\.?\s*|nummer\s+|#\s*)?\d{1,4}\s?[a-zæøå]?(?!\p{L})`, 'iu'),
  // Grevlingen 3, 3611 kongsberg: any name with a number before a postcode
  /(?<!\p{L})\p{L}+\s+\d{1,4}\s?[a-zæøå]?\s*,\s*\d{4}\s+\p{L}{2,}/iu,
  // 3611 Kongsberg, 0365 OSLO; in lower case where it ends the text or a part of it: «2026 ny avtale» is a year
  /(?<![\d.,/])\d{4}\s+\p{Lu}\p{L}{2,}/u,
  /(?<![\d.,/])(?:0\d{3}|(?!19\d\d|20\d\d)[1-9]\d{3})\s+\p{L}{3,}(?=\s*(?:$|[,.;)]))/iu,
  // 59.6689, 9.6502 · 59.66 9.65 · 59°40′N
  /(?<![\d.,])\d{1,2}[.,]\d{3,}\s*[,;/ ]\s*\d{1,2}[.,]\d{3,}/,
  /(?<![\d.,])(?:5[789]|6\d|7[01])[.,]\d{2,}\s*[°]?\s*[nN]?\s*(?:[,;/]\s*|\s+)(?:[4-9]|[12]\d|3[01])[.,]\d{2,}/,
  /\d{1,2}\s?°\s?\d{1,2}/,
  // UTM 32V 0597000 6643000, and such a pair without its zone
  /(?<!\p{L})utm(?!\p{L})[\s\-:]*(?:sone|zone)?[\s:]*\d{1,2}/iu,
  /(?<!\d)0?\d{6}\s*(?:[,;/]|\s|[eEøØ]\b)\s*[67]\d{6}(?!\d)/,
  // gnr. 12 bnr. 3, gårdsnr 12, gnr/bnr 12/3
  /(?<!\p{L})(?:gnr|bnr|g[åa]rdsnr|gardsnr|bruksnr|g[åa]rdsnummer|gardsnummer|bruksnummer|matrikkelnr|matrikkelnummer)\.?\s?(?:\/|og)?\s?(?:bnr|bruksnr|bruksnummer)?\.?\s?:?\s?\d+(?:\s?\/\s?\d+)?/iu,
  // 400 kW, 1,2 megawatt, 120 m², 16 rack, 14 skap
  new RegExp(String.raw`${NUMBER}(?:kw|mw|gw|kva|mva|kilowatt|megawatt|gigawatt|kilovoltampere|megavoltampere|m2|kvm|kvadratmeter|kvadratmetre|rack|racks|racker|rackar|skap|kabinett|kabinetter)(?!\p{L})`, 'iu'),
];

/**
 * What in a text looks like a place or a capacity: a street with a number, a postcode with its place, coordinates, a
 * property's number, power, square metres, racks or cabinets. Undefined where nothing does; a person's own eyes are still
 * needed. It would rather find one too many: whoever writes is told what was found, and can say it otherwise.
 *
 * @example findProtectedFact('Reserverom i Storgata 12') // 'Storgata 12'
 */
export function findProtectedFact(text: string): string | undefined {
  // One sign where others look alike, and hard spaces as spaces.
  const plain = text.normalize('NFKC');
  for (const fact of FACTS) {
    const match = fact.exec(plain);
    if (match) return match[0].trim();
  }
  return undefined;
}
