import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate } from '@tanstack/react-router'
import { isDay } from '../ui/words/day.ts'
import { App } from './app.tsx'
import { HomePage } from './pages/home.tsx'
import { FailedPage, NotFoundPage } from './pages/not-found.tsx'
import { Soon } from './pages/soon.tsx'

// The map of all screens. What is not needed for the first one is fetched when somebody goes there.

const root = createRootRoute({ component: App, notFoundComponent: NotFoundPage, errorComponent: FailedPage })

/** `?on=2021-10-14` shows a screen as of that day. */
const onDay = ({ on }: Record<string, unknown>): { on?: string } => (typeof on === 'string' && isDay(on) ? { on } : {})

/** `?name=body.&subjectId=…` narrows the log. */
const auditFilter = (search: Record<string, unknown>): Partial<Record<'name' | 'subjectId' | 'actorId', string>> => {
  const text = (name: string) => (typeof search[name] === 'string' && search[name] !== '' ? search[name] : undefined)
  const [name, subjectId, actorId] = [text('name'), text('subjectId'), text('actorId')]
  return { ...(name && { name }), ...(subjectId && { subjectId }), ...(actorId && { actorId }) }
}

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
  createRoute({
    getParentRoute: () => root,
    path: '/administration',
    component: lazyRouteComponent(() => import('./pages/administration.tsx'), 'AdministrationPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/administration/import',
    component: lazyRouteComponent(() => import('./pages/import.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/administration/import/$id',
    component: lazyRouteComponent(() => import('./pages/import.tsx'), 'ImportPreviewPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/administration/accounts',
    component: lazyRouteComponent(() => import('./pages/accounts.tsx'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/administration/accounts/$id',
    component: lazyRouteComponent(() => import('./pages/accounts.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/administration/audit',
    validateSearch: auditFilter,
    component: lazyRouteComponent(() => import('./pages/audit.tsx'), 'AuditPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/administration/settings',
    component: lazyRouteComponent(() => import('./pages/settings.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/account',
    component: lazyRouteComponent(() => import('./pages/my-account.tsx'), 'MyAccountPage'),
  }),
  // The app itself answers these while they are of use, whoever is or is not signed in.
  createRoute({ getParentRoute: () => root, path: '/enter', component: () => <Navigate to="/" replace /> }),
  createRoute({ getParentRoute: () => root, path: '/first-run', component: () => <Navigate to="/" replace /> }),
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
