/** Those who want to hear of something. */
export interface Listeners<Told> {
  /** From now on, for as long as the server runs. */
  readonly add: (listener: (told: Told) => void) => void;
  /** Calls all of them, in the order in which they came. */
  readonly tell: (told: Told) => void;
}

export function createListeners<Told = void>(): Listeners<Told> {
  const listeners: ((told: Told) => void)[] = [];
  return {
    add: (listener) => listeners.push(listener),
    tell(told) {
      for (const listener of listeners) listener(told);
    },
  };
}
