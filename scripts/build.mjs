import { buildPackages } from './build-packages.mjs';
import { ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();
const edition = process.argv.includes('--teams') ? 'teams' : 'store';
if (!buildPackages(edition)) process.exit(1);
