#!/usr/bin/env node
// Installs what the suites in real editors need and this machine lacks: Chromium with a CJK font, the embedded host, Neovim.
import { ensureNeovim } from './neovim/neovim.mjs';
import { ensureChromium } from './vscode/embedded-host/chromium.mjs';
import { ensureEmbeddedHost } from './vscode/embedded-host/install.mjs';

console.log(`Chromium: ${ensureChromium()}`);
console.log(`VS Code: ${ensureEmbeddedHost().program}`);
console.log(`Neovim: ${ensureNeovim()}`);
