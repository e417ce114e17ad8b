import { describe, expect, it } from 'vitest';
import { RelayFailures } from './RelayFailures';

const servers = [
  { urls: 'stun:stun.example' },
  { urls: ['turn:relay.example', 'turns:relay.example:443?transport=tcp'] },
];

describe('the relays', () => {
  it('have failed when each has refused or not answered', () => {
    const failures = new RelayFailures();
    expect(failures.fail('turn:relay.example:3478?transport=udp', 401, servers)).toBe(false);
    expect(failures.fail('turn:relay.example:3478?transport=udp', 401, servers)).toBe(false);
    expect(failures.fail('turns:relay.example:443?transport=tcp', 701, servers)).toBe(true);
  });

  it('have not failed by other errors, nor by those of an earlier attempt', () => {
    const failures = new RelayFailures();
    failures.fail('turn:relay.example', 401, servers);
    expect(failures.fail('turns:relay.example:443?transport=tcp', 438, servers)).toBe(false);
    failures.begin();
    expect(failures.fail('turns:relay.example:443?transport=tcp', 701, servers)).toBe(false);
  });

  it('have not failed where there are none', () => {
    const [stun] = servers;
    expect(new RelayFailures().fail('stun:stun.example', 701, stun ? [stun] : [])).toBe(false);
  });
});
