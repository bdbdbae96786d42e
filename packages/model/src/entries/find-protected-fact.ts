/** Endings of Norwegian street names, in both languages, and words for what is beside a road. */
const STREET = String.raw`\p{L}*(?:veien|vegen|veg|vei|gaten|gata|gate|gt\.|plassen|plass|torget|torg|allé|alle|alléen|bakken|stien|svingen|kaia|kaien|brygga|bryggen)`;

const FACTS: readonly RegExp[] = [
  // Storgata 12, Kirkeveien 3 B, Øvre gate 7
  new RegExp(String.raw`(?<!\p{L})${STREET}\s+\d{1,4}\s?[a-zæøå]?(?!\p{L})`, 'iu'),
  // 3611 Kongsberg
  /(?<![\d.,])\d{4}\s+\p{Lu}\p{Ll}{2,}/u,
  // 59.6689, 9.6502 and 59°40′N
  /\d{1,2}[.,]\d{3,}\s*[,;/ ]\s*\d{1,2}[.,]\d{3,}/,
  /\d{1,2}\s?°\s?\d{1,2}/,
  // gnr. 12 bnr. 3
  /(?<!\p{L})gnr\.?\s?\d+/iu,
  // 400 kW, 120 m², 16 rack
  /(?<![\p{L}\d])\d+(?:[.,]\d+)?\s?(?:kw|mw|kva|mva|m2|m²|kvm|rack|racks|kvadratmeter)(?!\p{L})/iu,
];

/**
 * What in a text looks like a place or a capacity: a street with a number, a postcode with its place, coordinates, a
 * property's number, kilowatts, square metres or racks. Undefined where nothing does; a person's own eyes are still needed.
 *
 * @example findProtectedFact('Reserverom i Storgata 12') // 'Storgata 12'
 */
export function findProtectedFact(text: string): string | undefined {
  for (const fact of FACTS) {
    const match = fact.exec(text);
    if (match) return match[0].trim();
  }
  return undefined;
}
