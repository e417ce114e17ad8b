import { readFileSync } from 'node:fs';
import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { show } from '../../shared/testing/render';
import { PageLayout } from './PageLayout';

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 401 })));
});

it('shows in the footer the version that the build names', () => {
  const pom = new DOMParser().parseFromString(readFileSync('../pom.xml', 'utf8'), 'text/xml');
  const named = pom.querySelector('project > version')?.textContent;
  expect(named).toMatch(/^\d+\.\d+\.\d+/);
  show(<PageLayout of="a page" />);
  expect(screen.getByRole('contentinfo').textContent).toContain(`Version ${named ?? ''}`);
});
