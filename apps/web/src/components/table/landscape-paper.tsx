/** On paper a list of a dozen columns lies on its side. The page's rule holds while the list is there. */
export function LandscapePaper() {
  return <style>{'@media print { @page { size: A4 landscape } }'}</style>
}
