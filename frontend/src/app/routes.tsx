import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { Crash, NotFound } from './pages/Ends';
import { GuestsOnly, Home, MembersOnly } from './shell/Doors';
import { Moderators } from './shell/Moderators';
import { PageLayout } from './shell/PageLayout';
import { Shell } from './shell/Shell';

type Page = Promise<{ default: ComponentType }>;

/** A page whose code comes when it is visited. */
const later = (load: () => Page) => async () => ({ Component: (await load()).default });

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <Crash />,
    hydrateFallbackElement: <></>,
    children: [
      { path: '/', element: <Home /> },
      { path: '/admin/*', element: <Moderators /> },
      {
        element: <PageLayout />,
        children: [
          {
            element: <GuestsOnly />,
            children: [
              { path: '/login', lazy: later(() => import('../features/account/LoginPage')) },
              { path: '/register', lazy: later(() => import('../features/account/RegisterPage')) },
            ],
          },
          {
            element: <MembersOnly />,
            children: [
              { path: '/history', lazy: later(() => import('../features/history/HistoryPage')) },
              { path: '/blocks', lazy: later(() => import('../features/history/BlocksPage')) },
              { path: '/account', lazy: later(() => import('../features/account/AccountPage')) },
            ],
          },
          { path: '/rules', lazy: later(() => import('./pages/RulesPage')) },
          { path: '/privacy', lazy: later(() => import('./pages/PrivacyPage')) },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];
