import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { scan } from './scan.ts';

// The least that can be done with files of text: each is read, decoded, and looked at character by character.

const [target = ''] = process.argv.slice(2);
const files = target.endsWith('.txt') ? [target] : readdirSync(target).map((name) => path.join(target, name));
const decoder = new TextDecoder();
let sum = 0;
for (const file of files) sum += scan(decoder.decode(readFileSync(file)));
console.log(sum);
