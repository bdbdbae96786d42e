export { bullets, heading, numbered, paragraph, table } from './blocks.ts';
export { composeHtml } from './compose-html.ts';
export { PAPER_STYLE } from './paper-style.ts';
export { runsText } from './runs-text.ts';
export { writeDocx } from './write-docx.ts';
export type { Block, PaperDocument, PaperTable, Run, Runs } from './types.ts';
