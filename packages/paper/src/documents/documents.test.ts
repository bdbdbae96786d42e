import { describe, expect, it } from 'vitest';
import { findXmlFault } from '../charts/testing/find-xml-fault.ts';
import { bullets, composeHtml, heading, numbered, paragraph, table, writeDocx, type PaperDocument } from './index.ts';
import { unzip } from './testing/unzip.ts';

const hostile = '</p><img src="http://evil.example/x.png" onerror="alert(1)"><script>alert(1)</script> & \u0007Ærlig';
const paper = (language: 'nb' | 'nn' | 'en' = 'nn'): PaperDocument => ({
  title: `Saksframlegg ${hostile}`,
  subject: 'Om IKT',
  keywords: ['IKT', hostile],
  language,
  date: '2026-11-22',
  blocks: [
    heading(1, 'Tittel'),
    { kind: 'fields', fields: [{ label: 'Arkivsak-id', value: '' }, { label: 'Dato', value: '22. november 2026' }] },
    heading(2, hostile),
    numbered(['Første', 'Andre']),
    paragraph('Vanlig ', { text: 'halvfeit', bold: true }, hostile),
    numbered(['Ny liste']),
    bullets(['Punkt', hostile]),
    heading(3, 'Tal'),
    table({
      caption: hostile,
      columns: [{ label: 'Kommune', numeric: false }, { label: '2027', numeric: true }],
      rows: [[{ text: hostile }, { text: '−1 234', value: -1234 }], [{ text: 'Alle' }, { text: '−1 234', value: -1234 }]],
      total: true,
    }),
    { kind: 'note', runs: [hostile] },
  ],
});

describe('a paper as HTML', () => {
  const html = composeHtml(paper());

  it('says its language and its title, and has one first heading', () => {
    expect(html).toContain('<html lang="nn">');
    expect(html).toMatch(/<title>Saksframlegg &lt;\/p&gt;/);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('fetches nothing and runs nothing, whatever a note says', () => {
    const tags = [...html.matchAll(/<\/?([a-z][\w-]*)/g)].map((match) => match[1]);
    const harmless = 'html head meta title style body main h1 h2 h3 dl dt dd ol ul li p b div table caption thead tbody tr th td'.split(' ');
    expect([...new Set(tags)].filter((name) => !harmless.includes(name ?? ''))).toEqual([]);
    const bare = html.replace(/="[^"]*"/g, '=""');
    expect(bare).not.toMatch(/<[^>]*\s(src|href|on\w+|style)=/);
    expect(html).toContain("default-src 'none'");
  });

  it('has tables that a screen reader can walk: caption, heads of columns and of rows', () => {
    expect(html).toMatch(/<caption>.*<\/caption>\n<thead><tr><th scope="col">Kommune<\/th><th scope="col" class="n">2027<\/th>/);
    expect(html).toContain('<th scope="row">Alle</th>');
  });

  it('doesn’t split a short table between pages, and stacks its fields on a phone', () => {
    expect(html).toMatch(/class="scroll keep"/);
    expect(html).toMatch(/\.keep\{break-inside:avoid\}/);
    expect(html).toMatch(/@media screen and \(max-width:34rem\)\{dl\{grid-template-columns:1fr/);
  });

  it('is well formed in its body', () => {
    const body = html.slice(html.indexOf('<body>'), html.indexOf('</html>')).replace(/&nbsp;/g, '&#160;');
    expect(findXmlFault(body)).toBeNull();
  });
});

describe('a paper as a Word file', () => {
  it('opens: a zip of well-formed parts', async () => {
    const files = await unzip(await writeDocx(paper()));
    expect([...files.keys()]).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml', 'word/numbering.xml', 'docProps/core.xml']));
    for (const [name, xml] of files) expect([name, findXmlFault(xml)]).toEqual([name, null]);
  });

  it('has Word’s own headings and lists, each numbered list from 1', async () => {
    const xml = (await unzip(await writeDocx(paper()))).get('word/document.xml') ?? '';
    expect([...xml.matchAll(/<w:pStyle w:val="(Heading\d)"/g)].map((m) => m[1])).toEqual(['Heading1', 'Heading2', 'Heading3']);
    const numbers = [...xml.matchAll(/<w:numId w:val="(\d+)"/g)].map((m) => m[1]);
    expect(numbers).toHaveLength(5);
    expect(numbers[0]).toBe(numbers[1]);
    expect(numbers[2]).not.toBe(numbers[0]);
  });

  it('has header rows in its tables and no furniture on its pages', async () => {
    const files = await unzip(await writeDocx(paper()));
    const xml = files.get('word/document.xml') ?? '';
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect([...files.keys()].filter((name) => /header|footer|media/.test(name))).toEqual([]);
    expect(xml).not.toMatch(/headerReference|footerReference|<w:br w:type="page"/);
  });

  it('keeps a short table on one page, no row in two, and numbers in one piece, in letters that are there everywhere', async () => {
    const files = await unzip(await writeDocx(paper()));
    const xml = files.get('word/document.xml') ?? '';
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toContain('<w:cantSplit/>');
    expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, true, false]);
    expect(xml).toContain('−1\u00a0234');
    expect(files.get('word/styles.xml')).not.toMatch(/Calibri|Cambria/);
  });

  it.each([
    ['nb', 'nb-NO'],
    ['nn', 'nn-NO'],
    ['en', 'en-GB'],
  ] as const)('is marked as %s', async (language, tag) => {
    const files = await unzip(await writeDocx(paper(language)));
    expect(files.get('word/styles.xml')).toContain(`<w:lang w:val="${tag}"`);
  });

  it('carries its title, and a hostile one as words', async () => {
    const core = (await unzip(await writeDocx(paper()))).get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>Saksframlegg &lt;/p&gt;');
  });
});
