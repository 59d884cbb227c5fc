/** A number of cases as it is written in a message; the fee is kept in 万元, as the form has it. */
export const shownNumber = (value: number, subject: string): string =>
  subject === 'fees' ? `${value} 万元` : String(value);
