@rem Windows has no exec. Our npm scripts say "exec node ...", so that elsewhere no shell stands between npm and the server.
@%*
