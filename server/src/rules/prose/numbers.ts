/** A number of cases as it is written in a message; the fee is kept in 万元, as the form has it. */
export const shownNumber = (value: number, subject: string): string =>
  isMoney(subject) ? `${Math.round(value * 1e6) / 1e6} 万元` : String(value);

/** Whether a statement is on an amount of money, in 万元. */
export const isMoney = (subject: string): boolean => subject === 'fees' || subject === 'charges';
