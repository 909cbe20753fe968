import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate } from '@tanstack/react-router'
import { lookedIn } from '../modules/consultations/web/changes/shown-changes.ts'
import { soughtIn } from '../modules/consultations/web/register/sought.ts'
import { sentenceIn } from '../modules/consultations/web/trace/sought-sentence.ts'
import { sourceIn } from '../modules/consultations/web/sources/source-shown.ts'
import { App } from './app.tsx'
import { HomePage } from './pages/home.tsx'
import { FailedPage, NotFoundPage } from './pages/not-found.tsx'
import { Soon } from './pages/soon.tsx'
import { auditFilter, codeOnWall, comparedSides, inView, onDay, placeInPack, placeInPaper } from './sought-places.ts'

// The map of all screens. What is not needed for the first one is fetched when somebody goes there.

const root = createRootRoute({ component: App, notFoundComponent: NotFoundPage, errorComponent: FailedPage })

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
    path: '/papers',
    validateSearch: ({ shelf }: Record<string, unknown>): { shelf?: 'withdrawn' } =>
      shelf === 'withdrawn' ? { shelf } : {},
    component: lazyRouteComponent(() => import('./pages/papers.tsx'), 'PapersPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/papers/comparison',
    validateSearch: comparedSides,
    component: lazyRouteComponent(() => import('./pages/comparison.tsx'), 'ComparisonPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/papers/packs',
    component: lazyRouteComponent(() => import('./pages/packs.tsx'), 'PacksPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/papers/packs/$id',
    component: lazyRouteComponent(() => import('./pages/packs.tsx'), 'PackPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/papers/$id',
    validateSearch: placeInPaper,
    component: lazyRouteComponent(() => import('./pages/paper.tsx'), 'PaperPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/papers/$id/read',
    validateSearch: placeInPack,
    component: lazyRouteComponent(() => import('./pages/reading.tsx'), 'ReadingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/papers/$id/write',
    validateSearch: inView,
    component: lazyRouteComponent(() => import('./pages/writing.tsx'), 'WritingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/papers/$id/changes',
    validateSearch: lookedIn,
    component: lazyRouteComponent(() => import('./pages/changes.tsx'), 'ChangesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/trace',
    validateSearch: sentenceIn,
    component: lazyRouteComponent(() => import('./pages/trace.tsx'), 'TracePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/matters',
    component: lazyRouteComponent(() => import('./pages/matters.tsx'), 'MattersPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/matters/new',
    component: lazyRouteComponent(() => import('./pages/matters.tsx'), 'NewMatterPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/matters/$id',
    component: lazyRouteComponent(() => import('./pages/matters.tsx'), 'MatterPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meetings',
    component: lazyRouteComponent(() => import('./pages/meetings.tsx'), 'MeetingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meetings/new',
    component: lazyRouteComponent(() => import('./pages/meetings.tsx'), 'NewMeetingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meetings/$id',
    component: lazyRouteComponent(() => import('./pages/meetings.tsx'), 'MeetingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meetings/$id/script',
    component: lazyRouteComponent(() => import('./pages/meeting-script.tsx'), 'MeetingScriptPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meetings/$id/entries',
    component: lazyRouteComponent(() => import('./pages/meeting-entries.tsx'), 'MeetingEntriesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meetings/$id/minutes',
    component: lazyRouteComponent(() => import('./pages/minutes.tsx'), 'MinutesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meetings/$id/agenda',
    component: lazyRouteComponent(() => import('./pages/agenda.tsx'), 'AgendaPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meetings/$id/notice',
    component: lazyRouteComponent(() => import('./pages/notice.tsx'), 'NoticePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$id',
    component: lazyRouteComponent(() => import('./pages/round.tsx'), 'RoundPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$id/comments',
    component: lazyRouteComponent(() => import('./pages/round.tsx'), 'RoundCommentsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$id/register',
    validateSearch: soughtIn,
    component: lazyRouteComponent(() => import('./pages/round.tsx'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$id/sources',
    validateSearch: sourceIn,
    component: lazyRouteComponent(() => import('./pages/round.tsx'), 'SourcesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meetings/$id/room',
    validateSearch: codeOnWall,
    component: lazyRouteComponent(() => import('./pages/sitting.tsx'), 'RoomPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meetings/$id/desk',
    component: lazyRouteComponent(() => import('./pages/sitting.tsx'), 'DeskPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/meetings/$id/projector',
    component: lazyRouteComponent(() => import('./pages/sitting.tsx'), 'ProjectorPage'),
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
