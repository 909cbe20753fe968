import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { isDay } from '../ui/words/day.ts'
import { App } from './app.tsx'
import { HomePage } from './pages/home.tsx'
import { FailedPage, NotFoundPage } from './pages/not-found.tsx'
import { Soon } from './pages/soon.tsx'

// The map of all screens. What is not needed for the first one is fetched when somebody goes there.

const root = createRootRoute({ component: App, notFoundComponent: NotFoundPage, errorComponent: FailedPage })

/** `?on=2021-10-14` shows a screen as of that day. */
const onDay = ({ on }: Record<string, unknown>): { on?: string } => (typeof on === 'string' && isDay(on) ? { on } : {})

const screens = [
  createRoute({ getParentRoute: () => root, path: '/', component: HomePage }),
  createRoute({
    getParentRoute: () => root,
    path: '/bodies',
    validateSearch: onDay,
    component: lazyRouteComponent(() => import('./pages/bodies.tsx'), 'BodiesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/bodies/$id',
    validateSearch: onDay,
    component: lazyRouteComponent(() => import('./pages/body.tsx'), 'BodyPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people',
    component: lazyRouteComponent(() => import('./pages/people.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people/$id',
    component: lazyRouteComponent(() => import('./pages/person.tsx'), 'PersonPage'),
  }),
  createRoute({ getParentRoute: () => root, path: '/administration', component: NotFoundPage }),
  createRoute({ getParentRoute: () => root, path: '/administration/import', component: NotFoundPage }),
  createRoute({ getParentRoute: () => root, path: '/administration/accounts', component: NotFoundPage }),
  createRoute({ getParentRoute: () => root, path: '/administration/audit', component: NotFoundPage }),
  createRoute({ getParentRoute: () => root, path: '/matters', component: () => <Soon code="matters" /> }),
  createRoute({ getParentRoute: () => root, path: '/meetings', component: () => <Soon code="meetings" /> }),
  createRoute({ getParentRoute: () => root, path: '/papers', component: () => <Soon code="papers" /> }),
  createRoute({ getParentRoute: () => root, path: '/documents', component: () => <Soon code="documents" /> }),
  createRoute({ getParentRoute: () => root, path: '/actions', component: () => <Soon code="tasks" /> }),
] as const

export const router = createRouter({
  routeTree: root.addChildren(screens),
  defaultPreload: 'intent',
  defaultErrorComponent: FailedPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
