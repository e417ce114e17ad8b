import { decisionKinds } from './decisionKinds';
import {
  ago,
  asAppealView,
  asView,
  aCase,
  aFlag,
  anAppeal,
  aNotice,
  anEntry,
  aSummary,
  members,
  reasonTexts,
  someFigures,
} from './fixtures';

export interface Answer {
  status: number;
  body: unknown;
}

/** A request that the server received. */
export interface RecordedRequest {
  method: string;
  path: string;
  body: unknown;
}

const ok = (body: unknown): Answer => ({ status: 200, body });

/** A server with a seeded queue, as far as the admin page sees it. A test overrides single answers. */
export class FakeModeration {
  readonly requests: RecordedRequest[] = [];
  private readonly overrides: { route: RegExp; answer: (request: RecordedRequest) => Answer }[] =
    [];

  /** Overrides the answer to each `METHOD /path?query` that matches the pattern. */
  on(route: RegExp, answer: unknown, status = 200): this {
    this.overrides.unshift({ route, answer: () => ({ status, body: answer }) });
    return this;
  }

  answer(method: string, path: string, body: unknown): Answer {
    const request = { method, path, body };
    this.requests.push(request);
    const requestLine = `${method} ${path}`;
    const override = this.overrides.find(({ route }) => route.test(requestLine));
    return override
      ? override.answer(request)
      : defaultAnswer(method, new URL(path, 'http://test'));
  }

  /** Replaces fetch. */
  readonly fetch = (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const text = typeof init.body === 'string' ? init.body : 'null';
    const path = input instanceof Request ? input.url : input.toString();
    const { status, body } = this.answer(init.method ?? 'GET', path, JSON.parse(text));
    return Promise.resolve(
      new Response(body === undefined ? null : JSON.stringify(body), { status }),
    );
  };
}

function defaultAnswer(method: string, { pathname, searchParams }: URL): Answer {
  const route = `${method} ${pathname.replace('/api/', '')}`;
  if (route === 'GET moderation/cases') return ok(queue(searchParams));
  if (route === 'POST moderation/cases/next')
    return ok(asView(aCase({ id: 'case-1', claim: mine() })));
  if (/^GET moderation\/cases\/[^/]+$/.test(route))
    return ok(asView(aCase({ id: pathname.split('/')[4] ?? '' })));
  if (/^POST .*\/claim$/.test(route)) return ok(mine());
  if (/^DELETE .*\/claim$/.test(route)) return { status: 204, body: undefined };
  if (/^POST .*\/notes$/.test(route))
    return { status: 201, body: { id: 'n2', by: 'me', at: ago(0), text: 'noted' } };
  const lists: Record<string, unknown[] | undefined> = {
    'GET moderation/appeals':
      searchParams.get('status') === 'open'
        ? Array.from({ length: 4 }, (_, index) => anAppeal(index))
        : [
            anAppeal(7, { outcome: 'granted', decidedAt: ago(600) }),
            anAppeal(8, { outcome: 'denied', decidedAt: ago(900) }),
          ],
    'GET moderation/notices': searchParams.get('status') === 'open' ? [aNotice(0), aNotice(3)] : [],
    'GET moderation/flags': [aFlag()],
    'GET moderation/reason-texts': reasonTexts,
    'GET moderation/decision-kinds': decisionKinds,
    'GET moderation/audit': Array.from({ length: 50 }, (_, index) => anEntry(index)),
    'GET moderation/audit/actions': ['claimed', 'case-viewed', 'evidence-viewed', 'role-changed'],
    'GET administration/accounts': members.filter(
      ({ role }) => role === (searchParams.get('role') ?? role),
    ),
  };
  const items = lists[route];
  if (items) return ok({ items });
  if (route.startsWith('GET moderation/appeals/')) return ok(asAppealView(anAppeal(0)));
  if (route === 'GET moderation/figures')
    return ok(someFigures(Number(searchParams.get('days') ?? 30)));
  if (route === 'GET moderation/audit/state') {
    return ok({ entries: 20_417, latestAt: ago(1), verifiedAt: ago(200), intact: true });
  }
  return { status: 404, body: { code: 'not-found' } };
}

const mine = () => ({ by: 'me', mine: true, since: ago(0), until: ago(-15) });

function queue(query: URLSearchParams): unknown {
  const lane = query.get('lane') === 'urgent' ? 'urgent' : 'ordinary';
  const from = Number(query.get('after') ?? 0);
  const limit = Number(query.get('limit') ?? 50);
  const all = Array.from({ length: lane === 'urgent' ? 3 : 214 }, (_, index) =>
    lane === 'urgent'
      ? aSummary(index, {
          id: `urgent-${index}`,
          lane,
          categories: [index === 0 ? 'child-safety' : 'threat'],
        })
      : aSummary(index),
  );
  const until = from + limit;
  return {
    items: all.slice(from, until),
    ...(until < all.length ? { next: String(until) } : {}),
    open: 214,
    urgent: 3,
    oldestAt: ago(60 * 31),
    awaiting: 2,
  };
}
