/**
 * A size for people, in columns.
 * @param {number} bytes
 */
export function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1).padStart(8)} kB`;
}
