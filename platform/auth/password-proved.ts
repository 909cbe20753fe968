import { createAuthEndpoint } from '@better-auth/core/api'
import { APIError } from '@better-auth/core/error'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/**
 * Lets in an account whose password was proved already (see password.ts). It stands at the path after which better-auth
 * asks for the second factor; nothing is mounted, so that only a door of ours can come here.
 */
export function passwordProved() {
  return {
    id: 'password-proved',
    endpoints: {
      passwordProved: createAuthEndpoint(
        '/sign-in/username',
        { method: 'POST', body: z.object({ accountId: z.uuid() }) },
        async ctx => {
          const user = await ctx.context.internalAdapter.findUserById(ctx.body.accountId)
          if (!user) throw new APIError('UNAUTHORIZED')
          const session = await ctx.context.internalAdapter.createSession(user.id)
          await setSessionCookie(ctx, { session, user })
          return ctx.json({ twoFactorRedirect: false })
        },
      ),
    },
  }
}
