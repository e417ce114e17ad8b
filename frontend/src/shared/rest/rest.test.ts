import { describe, expect, it } from 'vitest';
import { Problem, Rest } from './rest';

const answering = (response: Response) => new Rest(() => Promise.resolve(response));
async function problemOf(call: Promise<unknown>): Promise<Problem> {
  try {
    await call;
  } catch (error) {
    return error as Problem;
  }
  throw new Error('was not refused');
}

describe('REST', () => {
  it('reads what the server answers, also nothing', async () => {
    expect(await answering(new Response('{"a":1}')).get('/x')).toEqual({ a: 1 });
    const nothing: unknown = await answering(new Response(null, { status: 204 })).get('/x');
    expect(nothing).toBeUndefined();
  });

  it('reads a problem document', async () => {
    const body = JSON.stringify({
      code: 'invalid',
      violations: [{ field: 'username', message: 'm', code: 'taken' }, 7, { field: 1 }],
    });
    const headers = { 'retry-after': '12' };
    const problem = await problemOf(
      answering(new Response(body, { status: 422, headers })).get('/'),
    );
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ status: 422, code: 'invalid', retryAfter: 12 });
    expect(problem.of('username')?.code).toBe('taken');
    expect(problem.violations).toHaveLength(1);
  });

  it('takes a proxy’s page of HTML for a problem without a code', async () => {
    const page = new Response('<h1>Bad gateway</h1>', { status: 502 });
    expect(await problemOf(answering(page).get('/'))).toMatchObject({ status: 502, code: '' });
  });

  it('says offline when there is no answer at all', async () => {
    const silent = new Rest(() => Promise.reject(new TypeError('no network')));
    expect(await problemOf(silent.post('/', {}))).toMatchObject({ status: 0, code: 'offline' });
  });
});
