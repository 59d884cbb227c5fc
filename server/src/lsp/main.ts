// The program that editors start: dist/server.mjs.
import { startNodeServer } from './node.ts';

startNodeServer(new URL('../docs/rules/', import.meta.url).href);
