import { Blob } from 'node:buffer';
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Rest } from '../../shared/rest/rest';
import type { ReportRequest } from '../../shared/rest/types';
import type { Category } from './categories';
import { fileReport } from './filing';

const encounterId = '5f3b1b06-27b1-4a5b-9b0a-0a6f7d1f2c11';
const nonce = 'bm9uY2U';
// jsdom's own cannot be read
const image = new Blob(['picture']) as unknown as globalThis.Blob;
const frames = [{ image, takenAt: '2026-11-22T21:00:00.000Z' }];

let sent: ReportRequest[];
let takenUp: boolean;
let refuse: (path: string, body: ReportRequest) => Response | null;

const rest = new Rest((path, request) => {
  const body = JSON.parse(request?.body as string) as ReportRequest;
  const refusal = refuse(path as string, body);
  if (refusal) return Promise.resolve(refusal);
  if (path === '/api/reports') sent.push(body);
  return Promise.resolve(new Response(JSON.stringify({ nonce, takenUp }), { status: 201 }));
});

const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ code }), { status });
const report = (category: Category, comment = '') =>
  fileReport(rest, { encounterId, category, comment, frames });

beforeEach(() => {
  sent = [];
  takenUp = false;
  refuse = () => null;
});

describe('a report', () => {
  it('carries the frames, each bound to the encounter and the nonce', async () => {
    expect(await report('sexual-content', '  he began at once ')).toEqual({
      category: 'sexual-content',
      frames: 1,
      framesRefused: false,
      comment: true,
      takenUp: false,
    });
    const hash = createHash('sha256').update(`${nonce}${encounterId}picture`).digest('base64url');
    expect(sent).toEqual([
      {
        encounterId,
        category: 'sexual-content',
        comment: 'he began at once',
        nonce,
        frames: [{ image: btoa('picture'), takenAt: frames[0]?.takenAt, hash }],
      },
    ]);
  });

  it('about child safety carries none, and requests no nonce', async () => {
    refuse = (path) => (path.endsWith('nonces') ? problem(500, 'asked') : null);
    expect(await report('child-safety')).toMatchObject({ frames: 0, framesRefused: false });
    expect(sent).toEqual([{ encounterId, category: 'child-safety' }]);
  });

  it('is filed without frames where there is no nonce', async () => {
    refuse = (path) => (path.endsWith('nonces') ? problem(409, 'frames-unavailable') : null);
    expect(await report('spam')).toMatchObject({ frames: 0, framesRefused: true });
    expect(sent).toEqual([{ encounterId, category: 'spam' }]);
  });

  it('is filed again without frames where the server refuses them', async () => {
    refuse = (path, { frames }) =>
      frames && path === '/api/reports' ? problem(422, 'invalid') : null;
    expect(await report('other')).toMatchObject({ frames: 0, framesRefused: true });
    expect(sent).toEqual([{ encounterId, category: 'other' }]);
  });

  it('knows that the server forgot the lines from before its restart', async () => {
    takenUp = true;
    expect(await report('other')).toMatchObject({ takenUp: true });
    refuse = (path, { frames }) =>
      frames && path === '/api/reports' ? problem(422, 'invalid') : null;
    expect(await report('other')).toMatchObject({ framesRefused: true, takenUp: true });
  });

  it('that was filed already is not filed again', async () => {
    let tries = 0;
    refuse = (path) => {
      if (path !== '/api/reports') return null;
      tries += 1;
      return problem(409, 'already-reported');
    };
    await expect(report('other')).rejects.toMatchObject({ code: 'already-reported' });
    expect(tries).toBe(1);
  });
});
