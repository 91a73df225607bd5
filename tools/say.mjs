// Progress lines of the tools: Chinese, on stderr, so that stdout stays the product's own.
export function say(line) {
  process.stderr.write(`明算 · ${line}\n`);
}
