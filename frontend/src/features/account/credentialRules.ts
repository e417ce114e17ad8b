import { characters } from '../../shared/characters';

/** What the server will refuse, known while it is typed. The server has the last word. */
export type CredentialFlaw =
  'username-length' | 'username-characters' | 'password-length' | 'password-contains-username';

export function usernameFlaw(username: string): CredentialFlaw | null {
  const name = username.trim().normalize('NFKC');
  if (characters(name) < 3 || characters(name) > 30) return 'username-length';
  return /^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}._-]*$/u.test(name) ? null : 'username-characters';
}

export function passwordFlaw(password: string, username: string): CredentialFlaw | null {
  if (characters(password) < 12 || characters(password) > 128) return 'password-length';
  const name = username.trim().normalize('NFKC').toLowerCase();
  const contains = name !== '' && password.toLowerCase().includes(name);
  return contains ? 'password-contains-username' : null;
}
