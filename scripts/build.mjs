import { buildPackages } from './build-packages.mjs';
import { ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();
if (!buildPackages()) process.exit(1);
