// Runs before the first paint, so that a dark hall sees no white flash and a screen reader hears the right language.
;(function () {
  try {
    var chosen = localStorage.getItem('plenum.appearance')
    var dark = matchMedia('(prefers-color-scheme: dark)').matches
    var known = chosen === 'light' || chosen === 'dark' || chosen === 'hall'
    document.documentElement.dataset.theme = known ? chosen : dark ? 'dark' : 'light'
    document.documentElement.lang = localStorage.getItem('plenum.language') || 'vi'
  } catch {
    // Storage is switched off: the light theme and Vietnamese are the start.
  }
})()
