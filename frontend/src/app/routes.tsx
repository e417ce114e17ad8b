import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { Crash, NotFound } from './pages/Ends';
import { GuestsOnly, Home, MembersOnly, UnsuspendedOnly } from './shell/Doors';
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
              { path: '/standing', lazy: later(() => import('./pages/StandingPage')) },
              {
                element: <UnsuspendedOnly />,
                children: [
                  { path: '/history', lazy: later(() => import('./pages/PastPage')) },
                  { path: '/blocks', lazy: later(() => import('../features/history/BlocksPage')) },
                  { path: '/reports', lazy: later(() => import('../features/report/ReportsPage')) },
                  {
                    path: '/account',
                    lazy: later(() => import('../features/account/AccountPage')),
                  },
                  {
                    path: '/second-factor',
                    lazy: later(() => import('../features/account/factor/SecondFactorPage')),
                  },
                ],
              },
            ],
          },
          { path: '/rules', lazy: later(() => import('./pages/RulesPage')) },
          { path: '/privacy', lazy: later(() => import('./pages/PrivacyPage')) },
          { path: '/notice', lazy: later(() => import('../features/report/notice/NoticePage')) },
          {
            path: '/notice/receipt',
            lazy: later(() => import('../features/report/notice/ReceiptPage')),
          },
          {
            path: '/transparency',
            lazy: later(() => import('../features/moderation/transparency/TransparencyPage')),
          },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];
