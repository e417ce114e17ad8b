import { describe, expect, it } from 'vitest';
import { passwordViolation, usernameViolation } from './credentialRules';
import { loadEstimate } from './strength';

describe('the strength of a password', () => {
  it('is estimated from what is guessed first', async () => {
    const estimate = await loadEstimate();
    expect(estimate('password1234', [])).toBeLessThan(2);
    expect(estimate('anaanaana2026', ['anaanaana'])).toBeLessThan(2);
    expect(estimate('tidal-orchid-velvet-41', [])).toBe(4);
  });
});

describe('the rules', () => {
  it.each([
    ['an', 'username-length'],
    ['x'.repeat(31), 'username-length'],
    ['a b c', 'username-characters'],
    ['-ana', 'username-characters'],
    ['ana.maria_7', null],
    ['王小明', null],
  ])('say of the username %j: %s', (username, violation) => {
    expect(usernameViolation(username)).toBe(violation);
  });

  it.each([
    ['short', 'password-length'],
    ['x'.repeat(129), 'password-length'],
    ['I am ANA, really', 'password-contains-username'],
    ['我喜歡在清晨的海邊散步喝咖啡', null],
  ])('say of the password %j: %s', (password, violation) => {
    expect(passwordViolation(password, 'ana')).toBe(violation);
  });
});
