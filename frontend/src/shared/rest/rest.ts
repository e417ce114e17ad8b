import type { Violation } from './types';

/** A refusal by the server, as its problem document describes it; code `offline` when it could not be reached. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly violations: readonly Violation[];
  readonly retryAfter: number | null;
  /** The extension members of the problem document. */
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: string,
    violations: readonly Violation[] = [],
    retryAfter: number | null = null,
    extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.violations = violations;
    this.retryAfter = retryAfter;
    this.extensions = extensions;
  }

  /** The `detail` of the problem document, such as the reasons of a moderator. */
  get detail(): string | null {
    return typeof this.extensions.detail === 'string' ? this.extensions.detail : null;
  }

  /** The first violation of a field. */
  of(field: string): Violation | undefined {
    return this.violations.find((violation) => violation.field === field);
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A JSON client for the server of this page. */
export class Rest {
  private readonly fetch: typeof fetch;

  constructor(fetcher: typeof fetch) {
    this.fetch = fetcher;
  }

  get = <T>(path: string, signal?: AbortSignal): Promise<T> =>
    this.call<T>('GET', path, undefined, signal);
  post = <T = undefined>(path: string, body?: unknown): Promise<T> =>
    this.call<T>('POST', path, body);
  put = <T = undefined>(path: string, body: unknown): Promise<T> => this.call<T>('PUT', path, body);
  delete = <T = undefined>(path: string): Promise<T> => this.call<T>('DELETE', path);

  private async call<T>(
    method: Method,
    path: string,
    body?: unknown,
    signal?: AbortSignal,
  ): Promise<T> {
    const response = await this.fetch(path, {
      method,
      headers: {
        accept: 'application/json, application/problem+json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    }).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new Problem(0, 'offline');
    });
    const text = await response.text();
    if (!response.ok) throw readProblem(response, text);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}

export const rest = new Rest((...request) => fetch(...request));

function readProblem(response: Response, text: string): Problem {
  const document = readJson(text);
  const code = typeof document.code === 'string' ? document.code : '';
  const violations = Array.isArray(document.violations)
    ? (document.violations as unknown[]).filter(isViolation)
    : [];
  const retryAfter = Number(response.headers.get('retry-after') ?? '');
  return new Problem(
    response.status,
    code,
    violations,
    retryAfter > 0 ? retryAfter : null,
    document,
  );
}

/** A proxy in between may answer in HTML. */
function readJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function isViolation(value: unknown): value is Violation {
  if (typeof value !== 'object' || value === null) return false;
  const text = (name: string): boolean =>
    typeof (value as Record<string, unknown>)[name] === 'string';
  return text('field') && text('code') && text('message');
}
