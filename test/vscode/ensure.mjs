#!/usr/bin/env node
// Installs what the suites in a real editor need and this machine lacks: Chromium with a CJK font, and the embedded host.
import { ensureChromium } from './embedded-host/chromium.mjs';
import { ensureEmbeddedHost } from './embedded-host/install.mjs';

console.log(`Chromium: ${ensureChromium()}`);
console.log(`VS Code: ${ensureEmbeddedHost().program}`);
