// Stands in for @vscode/spdlog, which is compiled on the machine for half a minute: the same functions, plain files.
const { appendFileSync, mkdirSync } = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
const informative = levels.indexOf('info');

/**
 * @param {string} _kind
 * @param {string} _name
 * @param {string} file
 */
function Logger(_kind, _name, file) {
  mkdirSync(path.dirname(file), { recursive: true });
  let threshold = informative;
  let isPlain = false;
  /** @type {(level: number) => (message: string) => void} */
  const writer = (level) => (message) => {
    if (level < threshold) return;
    const line = isPlain ? message : `${new Date().toISOString()} [${levels[level]}] ${message}\n`;
    try {
      appendFileSync(file, line);
    } catch {
      // The folder is removed when the editor ends; what is said after that is lost on purpose.
    }
  };
  return {
    trace: writer(0),
    debug: writer(1),
    info: writer(2),
    warn: writer(3),
    error: writer(4),
    critical: writer(5),
    getLevel: () => threshold,
    setLevel: (/** @type {number} */ level) => {
      threshold = level;
    },
    clearFormatters: () => {
      isPlain = true;
    },
    setPattern() {},
    flush() {},
    drop() {},
  };
}

/** @type {(name: string, file: string) => Promise<object>} */
const createLogger = async (name, file) => Logger('', name, file);

// One by one: modules that import these by name can see them only so.
exports.version = 1;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
