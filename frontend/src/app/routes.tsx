import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { Crash, NotFound } from './pages/ErrorPages';
import { AdminRoute } from './shell/AdminRoute';
import { PageLayout } from './shell/PageLayout';
import { GuestsOnly, Home, MembersOnly, UnsuspendedOnly } from './shell/RouteGuards';
import { Shell } from './shell/Shell';

type Page = Promise<{ default: ComponentType }>;

/** A page whose code comes when it is visited. */
const lazyPage = (load: () => Page) => async () => ({ Component: (await load()).default });

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <Crash />,
    hydrateFallbackElement: <></>,
    children: [
      { path: '/', element: <Home /> },
      { path: '/admin/*', element: <AdminRoute /> },
      {
        element: <PageLayout />,
        children: [
          {
            element: <GuestsOnly />,
            children: [
              { path: '/login', lazy: lazyPage(() => import('../features/account/LoginPage')) },
              {
                path: '/register',
                lazy: lazyPage(() => import('../features/account/RegisterPage')),
              },
            ],
          },
          {
            element: <MembersOnly />,
            children: [
              { path: '/standing', lazy: lazyPage(() => import('./pages/StandingPage')) },
              {
                element: <UnsuspendedOnly />,
                children: [
                  { path: '/history', lazy: lazyPage(() => import('./pages/HistoryRoute')) },
                  {
                    path: '/blocks',
                    lazy: lazyPage(() => import('../features/history/BlocksPage')),
                  },
                  {
                    path: '/reports',
                    lazy: lazyPage(() => import('../features/report/ReportsPage')),
                  },
                  {
                    path: '/account',
                    lazy: lazyPage(() => import('../features/account/AccountPage')),
                  },
                  {
                    path: '/second-factor',
                    lazy: lazyPage(() => import('../features/account/factor/SecondFactorPage')),
                  },
                ],
              },
            ],
          },
          { path: '/rules', lazy: lazyPage(() => import('./pages/RulesPage')) },
          { path: '/privacy', lazy: lazyPage(() => import('./pages/PrivacyPage')) },
          { path: '/notice', lazy: lazyPage(() => import('../features/report/notice/NoticePage')) },
          {
            path: '/notice/receipt',
            lazy: lazyPage(() => import('../features/report/notice/ReceiptPage')),
          },
          {
            path: '/transparency',
            lazy: lazyPage(() => import('../features/moderation/transparency/TransparencyPage')),
          },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];
