import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeHtml } from '../documents/index.ts';
import { composeCouncilPaper } from '../reports/index.ts';
import { buildPaperInput } from '../reports/testing/build-paper-input.ts';
import { closePrinter, printPdf } from './index.ts';

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}
const open = (bytes: Uint8Array): Promise<PDFDocumentProxy> => getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
const textOf = async (pdf: PDFDocumentProxy): Promise<string> => {
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, i) => (await (await pdf.getPage(i + 1)).getTextContent()).items));
  return pages.flat().map((item) => ('str' in item ? item.str : '')).join(' ');
};
const nodesOf = async (pdf: PDFDocumentProxy): Promise<readonly Node[]> => {
  const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
  const trees = await Promise.all(Array.from({ length: pdf.numPages }, async (_, i) => (await pdf.getPage(i + 1)).getStructTree() as Promise<Node | null>));
  return trees.flatMap((tree) => (tree ? flat(tree) : []));
};

let server: Server;
let requests = 0;
let address = '';
beforeAll(async () => {
  server = createServer((_, response) => {
    requests += 1;
    response.end('x');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await closePrinter();
  server.close();
});

describe('the printed paper', () => {
  it('is tagged, with title, language, outline, headings, table heads and words for its pictures', async () => {
    const input = await buildPaperInput({ language: 'nn', council: '0827' });
    const paper = composeCouncilPaper(input);
    const bytes = await printPdf(composeHtml(paper));
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toContain('/Marked true');
    const pdf = await open(bytes);
    expect(((await pdf.getMetadata()).info as { Title?: string }).Title).toBe(paper.title);
    expect(((await pdf.getMetadata()).info as { Language?: string }).Language).toMatch(/^nn/);
    const nodes = await nodesOf(pdf);
    const count = (role: string): number => nodes.filter((node) => node.role === role).length;
    expect(count('H1')).toBe(1);
    expect(count('H2')).toBeGreaterThanOrEqual(12);
    expect(count('TH')).toBeGreaterThan(50);
    const figures = nodes.filter((node) => node.role === 'Figure');
    expect(figures.length).toBeGreaterThanOrEqual(2);
    for (const figure of figures) expect(figure.alt).toMatch(/\p{L}{3}/u);
    const outline = await pdf.getOutline();
    expect(outline[0]?.title).toBe(paper.title);
    expect(outline[0]?.items.map((item) => item.title)).toContain('Framlegg til vedtak frå kommunedirektøren');
    const text = await textOf(pdf);
    expect(text).toContain('For Hjartdal kommune');
    expect(text).not.toMatch(/undefined|NaN/);
  }, 60_000);

  it('says what must be said before the council in five pages', async () => {
    for (const language of ['nb', 'nn'] as const) {
      const paper = composeCouncilPaper(await buildPaperInput({ language, council: 'common' }));
      const appendix = paper.blocks.findIndex((block) => block.kind === 'newPage');
      const pdf = await open(await printPdf(composeHtml({ ...paper, blocks: paper.blocks.slice(0, appendix) })));
      expect(pdf.numPages).toBeLessThanOrEqual(5);
    }
  }, 60_000);
});

describe('printing', () => {
  it('fetches nothing and runs nothing, whatever the page holds', async () => {
    const page = `<!doctype html><html lang="nb"><head><title>T</title><link rel="stylesheet" href="${address}/s.css"><style>@import url("${address}/i.css");body{background:url(${address}/b.png)}</style></head>
      <body><p id="p">uberørt</p><img src="${address}/x.png" alt=""><iframe src="${address}/f"></iframe><script src="${address}/s.js"></script><script>document.getElementById('p').textContent='kjørt';fetch('${address}/y')</script></body></html>`;
    const text = await textOf(await open(await printPdf(page)));
    expect(requests).toBe(0);
    expect(text).toContain('uberørt');
    expect(text).not.toContain('kjørt');
  }, 60_000);

  it('keeps overlapping papers apart', async () => {
    const names = ['Flesberg', 'Rollag', 'Hjartdal', 'Notodden', 'Kongsberg', 'Seljord'];
    const printed = await Promise.all(names.map((name) => printPdf(`<!doctype html><html lang="nb"><title>${name}</title><p>${name}</p></html>`)));
    const read = await Promise.all(printed.map(async (bytes) => textOf(await open(bytes))));
    expect(read.map((text) => text.trim())).toEqual(names);
  }, 60_000);

  it('starts another browser when the one it had is gone', async () => {
    await printPdf('<p>først</p>');
    await closePrinter();
    expect((await open(await printPdf('<p>igjen</p>'))).numPages).toBe(1);
  }, 60_000);
});
