// `npm run build`: the web page, if its sources have changed.
import { findNode, howToGetNode } from './find-node.mjs';
import { buildIfStale } from './install.mjs';

const node = findNode();
if (!node) {
  console.error(howToGetNode);
  process.exit(1);
}
if (!buildIfStale(node)) console.log('Nettsiden er bygd av det som ligger her.');
