import './strict-schemas.ts'
import './old-browsers.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { Refused } from '../platform/refused.ts'
import { followAppearance } from '../ui/theme/appearance.ts'
import { ThemeProvider } from '../ui/theme/theme-provider.tsx'
import { followLanguage } from '../ui/words/language.ts'
import { router } from './routes.tsx'

const cache = new QueryClient({
  defaultOptions: {
    queries: {
      // Changes are pushed; asking again by the clock is only for when the stream is away.
      staleTime: 60_000,
      // An isolated network counts as "offline" to the browser, and works all the same.
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && isPassing(error),
    },
  },
})

/** Whether a second try may help: the network was away, or the server was for a moment. */
function isPassing(error: Error): boolean {
  return error instanceof Refused && (error.obstacle.status === 0 || error.obstacle.status >= 502)
}

followAppearance()
followLanguage()

const place = document.getElementById('plenum')
if (!place) throw new Error('index.html has no #plenum')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={cache}>
      <ThemeProvider>
        <Suspense>
          <RouterProvider router={router} />
        </Suspense>
      </ThemeProvider>
    </QueryClientProvider>
  </StrictMode>,
)
