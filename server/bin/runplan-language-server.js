#!/usr/bin/env node
// Plain enough that an old Node can read it and say what is missing.
const REQUIRED_NODE = 22;

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

if (parseInt(process.versions.node, 10) < REQUIRED_NODE) {
  stop(
    `Runplan needs Node.js ${REQUIRED_NODE} or later, and this is ${process.versions.node}. A current one: https://nodejs.org`,
  );
} else if (!process.argv.slice(2).some((option) => /^--(stdio|node-ipc|socket=|pipe=)/.test(option))) {
  stop('The language server speaks with an editor, not with people: runplan-language-server --stdio');
} else {
  import('../dist/main.js')
    .then(({ startServer }) => startServer())
    .catch((error) =>
      stop(`Runplan stopped because of a mistake of its own. Please report it.\n${error.stack}`),
    );
}
