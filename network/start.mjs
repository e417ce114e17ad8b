// Starts the network suite where it can run. Elsewhere it says that nothing was tested, which in CI is a failure.
//   node start.mjs short|whole [CASE …]     (see run.py)
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const commands = ['python3', 'ip', 'nft', 'turnserver', 'nginx', 'openssl', 'unshare', 'setpriv'];

function isInstalled(command) {
  return spawnSync('sh', ['-c', 'command -v "$0"', command]).status === 0;
}

/** Why the suite can't run here, or undefined. */
function obstacle() {
  if (process.platform !== 'linux') return 'it needs Linux';
  if (process.getuid() !== 0) return 'it needs root';
  const missing = commands.filter((command) => !isInstalled(command));
  if (missing.length > 0) return `${missing.join(', ')} can't be found`;
  if (!existsSync('/dev/net/tun')) return 'there is no /dev/net/tun';
  if (spawnSync('unshare', ['--net', '--mount', 'true']).status !== 0) {
    return 'it may not make network namespaces';
  }
  return undefined;
}

const [how = 'short', ...cases] = process.argv.slice(2);
const reason = obstacle();
if (reason === undefined) {
  const run = fileURLToPath(new URL('run.py', import.meta.url));
  // when Maven ends this process, the suite is to end too, and to remove what it has made
  const words = ['--pdeathsig', 'TERM', 'python3', '-B', run, how, ...cases];
  const { status } = spawnSync('setpriv', words, { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  process.stderr.write(`NOT TESTED: calls over a bad network (network/), because ${reason}.\n`);
  process.exitCode = how === 'short' && !process.env.CI ? 0 : 1;
}
