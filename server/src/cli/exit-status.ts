/** What the process says to its caller. */
export const exitStatus = {
  /** Nothing at or above `--fail-on`. */
  fine: 0,
  /** A finding at or above `--fail-on`. */
  findings: 1,
  /** Wrong usage, or a file that could not be read: outweighs findings. */
  trouble: 2,
  /** Ctrl-C: 128 and the number of the signal, as shells have it. */
  interrupted: 130,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
