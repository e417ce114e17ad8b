import { codePointLength } from '../../shared/codePointLength';
import { bounds } from '../../shared/rest/bounds';

/** What the server would refuse, checked while the person types. The server checks again. */
export type CredentialViolation =
  'username-length' | 'username-characters' | 'password-length' | 'password-contains-username';

const { username: nameBound, password: passwordBound } = bounds.RegistrationRequest;

/** The lengths that the messages about usernames and passwords name. */
export const credentialLengths = {
  minNameLength: nameBound.minLength,
  maxNameLength: nameBound.maxLength,
  minPasswordLength: passwordBound.minLength,
  maxPasswordLength: passwordBound.maxLength,
};

const fits = (text: string, bound: { minLength: number; maxLength: number }): boolean =>
  codePointLength(text) >= bound.minLength && codePointLength(text) <= bound.maxLength;

export function usernameViolation(username: string): CredentialViolation | null {
  const name = username.trim().normalize('NFKC');
  if (!fits(name, nameBound)) return 'username-length';
  return /^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}._-]*$/u.test(name) ? null : 'username-characters';
}

export function passwordViolation(password: string, username: string): CredentialViolation | null {
  if (!fits(password, passwordBound)) return 'password-length';
  const name = username.trim().normalize('NFKC').toLowerCase();
  const contains = name !== '' && password.toLowerCase().includes(name);
  return contains ? 'password-contains-username' : null;
}
