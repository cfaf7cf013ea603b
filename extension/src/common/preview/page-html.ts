import { Uri, type Webview } from 'vscode';

/** The frame of the page: only our own script and style, nothing from anywhere else. */
export function pageHtml(webview: Webview, extensionUri: Uri): string {
  const file = (name: string) => webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', name));
  const nonce = createNonce();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('page.css')}">
<title>Plan</title>
</head>
<body>
<main id="page"></main>
<script nonce="${nonce}" src="${file('page.js')}"></script>
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>
`;
}

/** A word that no one can guess, new for each page. */
function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
