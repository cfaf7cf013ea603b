#!/usr/bin/env node
// Written so that an old Node can read it far enough to say what is missing.
var REQUIRED_NODE = 22;

function stop(message) {
  process.stderr.write(message + '\n');
  process.exit(2);
}

// Node ends with 1 after an uncaught error, and 1 means "errors found".
function crash(error) {
  stop('Runplan stopped because of a mistake of its own. Please report it.\n' + ((error && error.stack) || error));
}

if (parseInt(process.versions.node, 10) < REQUIRED_NODE) {
  stop(
    'Runplan needs Node.js ' + REQUIRED_NODE + ' or later; this is ' + process.versions.node + '. Get a current one from https://nodejs.org.',
  );
} else {
  process.on('uncaughtException', crash);
  import('node:module')
    .then(function (module) {
      if (module.enableCompileCache) module.enableCompileCache();
      return import('../dist/main.js');
    })
    .then(function (cli) {
      return cli.main(process.argv.slice(2));
    })
    .then(function (exitCode) {
      process.exitCode = exitCode;
    }, crash);
}
