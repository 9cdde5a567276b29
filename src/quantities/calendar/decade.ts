export const DECADE_YEARS = 9;
