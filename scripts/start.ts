import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { outDir } from '../src/folder/folder.ts';
import { serve } from '../src/hosting/serve.ts';
import { searchSetting } from '../src/site/search-setting.ts';

const HELP = `npm start [-- --port 4321]

Bouwt het archief en serveert het op http://localhost:4321.
`;

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4321' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) process.stdout.write(HELP);
else {
  const built = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  if (built.status === 0) {
    const { origin } = await serve(outDir(), Number(values.port), searchSetting());
    process.stdout.write(`\nHet archief staat op ${origin}/ (stoppen: Ctrl+C)\n`);
  } else process.exitCode = built.status ?? 1;
}
