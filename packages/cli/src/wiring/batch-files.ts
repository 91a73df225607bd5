/** Where a batch keeps what it has of a file. */

/** In folders by the first two digits of the key, since a folder of a hundred thousand files is slow. */
export function resultFile(key: string): string {
  return `${key.slice(0, 2)}/${key}.json.gz`;
}

export function factsFile(key: string): string {
  return `${key.slice(0, 2)}/${key}.csv.gz`;
}

/** What a report page shows, where the page is made elsewhere. */
export function reportDataFile(key: string): string {
  return `${key.slice(0, 2)}/${key}.report.json.gz`;
}

/** Beside each other as the files are. */
export function reportFile(path: string): string {
  return `${path.replace(/^(?:\.\.?\/|\/)+/, '').replaceAll('../', '')}.html`;
}
