import { NOBODY } from '@samvirke/contract/page';
import { describe, expect, it } from 'vitest';
import { writePageData } from './write-page-data.ts';

describe('the data in a page', () => {
  it('can’t end its element, whatever somebody has called something', () => {
    const name = '</script><script>alert(1)</script><!-- <script>';
    const page = { session: NOBODY, answers: { '/api/v1/entries': { status: 200, body: { name } } } };
    const html = writePageData(page);
    expect(html.match(/<\/?script/g)).toEqual(['<script', '</script']);
    expect(html).not.toContain('<!--');
    const text = html.replace(/^<script[^>]*>/, '').replace(/<\/script>$/, '');
    expect(JSON.parse(text)).toEqual(page);
  });
});
