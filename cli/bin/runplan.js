#!/usr/bin/env node
// Plain enough that an old Node can read it and say what is missing.
const REQUIRED_NODE = 22;

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

// Node ends with 1 after an uncaught error, and 1 means "errors found".
function crash(error) {
  const details = error instanceof Error ? error.stack : error;
  stop(`Runplan stopped because of a mistake of its own. Please report it.\n${details}`);
}

// In a fresh clone, and in no other case, the program is missing.
function isNotBuilt(error) {
  return error && error.code === 'ERR_MODULE_NOT_FOUND' && /dist[\\/]main\.js' imported/.test(error.message);
}

function start() {
  process.on('uncaughtException', crash);
  import('node:module')
    .then((module) => {
      if (module.enableCompileCache) module.enableCompileCache();
      return import('../dist/main.js');
    })
    .then((cli) => cli.main(process.argv.slice(2)))
    .then((exitCode) => {
      process.exitCode = exitCode;
    })
    .catch((error) => {
      if (!isNotBuilt(error)) crash(error);
      stop('Runplan is not built yet. In the folder of the project: npm ci && npm run build');
    });
}

if (parseInt(process.versions.node, 10) >= REQUIRED_NODE) {
  start();
} else {
  stop(
    `Runplan needs Node.js ${REQUIRED_NODE} or later, and this is ${process.versions.node}. A current one: https://nodejs.org`,
  );
}
