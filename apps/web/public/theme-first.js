// Runs before the first paint so that a dark screen does not flash white.
try {
  const theme = localStorage.getItem('groundbreak.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  if (localStorage.getItem('groundbreak.language') === 'en') document.documentElement.lang = 'en'
} catch {
  // Storage may be forbidden; the system's theme is used then.
}
