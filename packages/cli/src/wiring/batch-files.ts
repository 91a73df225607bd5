/** Where a batch keeps what it has of a file. */

/** In folders by the first two digits of the key, since a folder of a hundred thousand files is slow. */
export function resultFile(key: string): string {
  return `${key.slice(0, 2)}/${key}.json.gz`;
}

export function factsFile(key: string): string {
  return `${key.slice(0, 2)}/${key}.csv.gz`;
}

/** A report page that is made here and put beside the files elsewhere. */
export function reportPageFile(key: string): string {
  return `${key.slice(0, 2)}/${key}.report.html.gz`;
}

/** Beside each other as the files are; none where the viewer of all of them is. */
export function reportFile(path: string): string {
  const plain = path.replace(/^(?:\.\.?\/|\/)+/, '').replaceAll('../', '');
  return `${plain.replace(/^viewer\.(?:js|css)\//, '_$&')}.html`;
}

/** From a report page to the folder of all of them. */
export function upFrom(report: string): string {
  return '../'.repeat(report.split('/').length - 1);
}
