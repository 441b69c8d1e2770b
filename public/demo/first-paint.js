// Runs before the first paint, as no module can: the page must not flash in the wrong theme, nor with
// everything around the widget when only the widget was asked for.
{
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  root.dataset.theme = asked.get('theme') ?? 'auto';
  if (asked.get('bare') === '1') root.dataset.bare = '';
}
