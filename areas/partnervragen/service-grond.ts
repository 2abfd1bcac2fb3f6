/** The ground on which something is given to a partner, as it is recorded (PP 12). */
export const VERSTREKKINGSGROND = 'ondertekenaar van de afspraken (PP 12)';
