import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const text = 'Kommune;Årsverk;Beløp\nSnåsa;1,5;12 – «fagsystem» €';
const utf16be = (written: string): Uint8Array => Buffer.from(`\ufeff${written}`, 'utf16le').swap16();

describe('the text of a file', () => {
  it('is UTF-8 with or without a byte order mark', () => {
    expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' });
    expect(decodeText(Buffer.from(`\ufeff${text}`))).toEqual({ text, encoding: 'utf-8' });
  });

  it('is UTF-16 as Excel saves «Unicode text», marked or not', () => {
    expect(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual({ text, encoding: 'utf-16le' });
    expect(decodeText(utf16be(text))).toEqual({ text, encoding: 'utf-16be' });
    expect(decodeText(Buffer.from('Kommune;Beløp', 'utf16le'))).toEqual({ text: 'Kommune;Beløp', encoding: 'utf-16le' });
  });

  it('is Windows-1252 where it is not UTF-8, with the signs that Latin-1 lacks', () => {
    const bytes = Buffer.from([...'Bel\u00f8p \u0080 \u0096 \u00ab\u00bb'].map((sign) => sign.charCodeAt(0)));
    expect(decodeText(bytes)).toEqual({ text: 'Beløp € – «»', encoding: 'windows-1252' });
  });

  it('is none where there are signs that no text has', () => {
    expect(decodeText(Buffer.from([0x4b, 0x00, 0x01, 0x02, 0xff]))).toBeNull();
  });

  it('survives the way through UTF-8 and UTF-16, whatever it says', () => {
    const printable = fc.string({ unit: 'grapheme', minLength: 1 }).filter((written) => !/[\p{Cc}\p{Cs}\ufeff\ufffe]/u.test(written));
    fc.assert(
      fc.property(printable, (written) => {
        expect(decodeText(Buffer.from(`\ufeff${written}`))?.text).toBe(written);
        expect(decodeText(Buffer.from(`\ufeff${written}`, 'utf16le'))?.text).toBe(written);
      }),
    );
  });
});
