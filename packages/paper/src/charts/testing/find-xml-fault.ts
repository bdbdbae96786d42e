const NAME = /^[A-Za-z_][\w:.-]*$/;

/** The first fault of form in a piece of XML, in words; null where it is well formed. For tests. */
export function findXmlFault(xml: string): string | null {
  const open: string[] = [];
  let at = 0;
  for (const match of xml.matchAll(/<(?:\?[^>]*\?|!--[\s\S]*?--|\/([^\s>]+)\s*|([^\s/>]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?))>/g)) {
    const between = xml.slice(at, match.index);
    if (/[<>]/.test(between)) return `loose bracket in «${between.slice(0, 60)}»`;
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(between + (match[3] ?? ''))) return `loose ampersand near «${between.slice(0, 60)}»`;
    at = (match.index ?? 0) + match[0].length;
    const [, closed, opened, , selfClosed] = match;
    if (closed !== undefined && open.pop() !== closed) return `</${closed}> closes what isn't open`;
    if (opened !== undefined && !NAME.test(opened)) return `odd name ${opened}`;
    if (opened !== undefined && selfClosed !== '/') open.push(opened);
  }
  if (/[<>]/.test(xml.slice(at))) return `loose bracket at the end: «${xml.slice(at, at + 60)}»`;
  return open.length === 0 ? null : `<${open.join('> <')}> never closed`;
}
