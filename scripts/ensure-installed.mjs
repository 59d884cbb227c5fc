// Runs `npm ci` where node_modules is absent or does not hold what package-lock.json asks for.
// Uses nothing but Node: it is the first thing that runs in a fresh clone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const reason = whyStale();
if (reason !== null) {
  // None of the packages needs its install script; one of them would compile for half a minute where it can.
  console.log(`npm ci: ${reason}`);
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exit(status ?? 1);
}

/** @returns {string | null} why the installed packages are not the locked ones, or null where they are */
function whyStale() {
  const wanted = packagesOf('package-lock.json');
  // npm writes what it really installed into this hidden lock file.
  const installed = packagesOf('node_modules/.package-lock.json');
  if (installed === null) return 'node_modules is not there';
  for (const [location, { version, optional }] of Object.entries(wanted ?? {})) {
    if (location === '') continue;
    const found = installed[location];
    // An optional package is absent where it is made for another platform.
    if (found === undefined && optional) continue;
    if (found?.version !== version) return `${location} should be ${version}, is ${found?.version ?? 'absent'}`;
    if (!existsSync(path.join(root, location))) return `${location} is gone`;
  }
  return null;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return null;
  }
}
