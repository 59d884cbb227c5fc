// The program that editors start: dist/server.mjs.
import { startNodeServer } from './node.ts';

startNodeServer();
