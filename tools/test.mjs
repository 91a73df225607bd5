// `npm test`: from a bare clone to a verdict: packages, bundles, system packages, then every check.
import { check } from './check.mjs';
import { setup } from './setup.mjs';
import { installSystemPackages } from './system-packages.mjs';

if (await setup()) {
  installSystemPackages();
  process.exitCode = await check();
} else {
  process.exitCode = 1;
}
