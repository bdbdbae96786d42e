import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from './find-browser.ts';

/**
 * The browser from the packages brings Open Sans along: beside the machine's own fonts, so that a machine without any
 * prints words and not empty boxes. Nothing for other browsers, and nothing where the file can't be written.
 */
export function packagedFonts(browser: Browser): Readonly<Record<string, string>> {
  const folder = join(dirname(browser.path), 'fonts');
  if (browser.found !== 'package' || !existsSync(folder)) return {};
  const file = join(dirname(browser.path), 'samvirke-fonts.conf');
  if (!existsSync(file)) {
    try {
      writeFileSync(
        file,
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
          `<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${folder}</dir><cachedir>${folder}-cache</cachedir></fontconfig>`,
      );
    } catch {
      return {};
    }
  }
  return { FONTCONFIG_FILE: file };
}
