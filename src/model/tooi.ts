import { nearest } from './nearest.ts';
import { OTHER_NUMBERS, REGISTER } from './waardelijsten/registers.ts';

const TOOI = 'https://identifier.overheid.nl/tooi/id/';
const OTHERS = new Set(OTHER_NUMBERS.split(' '));

/**
 * @param uri identifier of an organisation in TOOI
 * @returns whether the registers that DiWoo accepts hold it
 */
export function isRegistered(uri: string): boolean {
  const number = uri.startsWith(TOOI) ? uri.slice(TOOI.length) : '';
  return number in REGISTER || OTHERS.has(number);
}

/**
 * @param name name of an organisation
 * @returns the identifier under which the registers hold an organisation of (nearly) that name
 */
export function registeredAs(name: string): string | undefined {
  const found = nearest(name, Object.values(REGISTER));
  const number = Object.keys(REGISTER).find((key) => REGISTER[key] === found);
  return found === undefined || number === undefined ? undefined : TOOI + number;
}
