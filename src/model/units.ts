/** Conversions that are definitions, not assumptions. */
export const DAYS_PER_WEEK = 7;
export const DAYS_PER_MONTH = 30; // parameters quoted per month are read as per 30 days
export const DAYS_PER_YEAR = 365;
export const CENTS_PER_EUR = 100;
export const PERCENT = 100;
export const EUR_PER_THOUSAND = 1000;
export const HEALTH_ONE = 1000; // health is kept in thousandths, 1000 = well
export const NEVER = 0x7fff; // nextDay of somebody whom only others can move
export const PERMILLE = 1000;
