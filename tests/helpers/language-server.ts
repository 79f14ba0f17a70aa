import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/** An editor that is open on this project. */
export interface Editor {
  /** Opens a file with a text, saved or not; gives its address. */
  open(file: string, text?: string): Promise<string>;
  /** Asks something of the language server. */
  ask<Answer>(method: string, params: object): Promise<Answer>;
  close(): void;
}

/**
 * Starts the language server of Astro as its extension for VS Code does, with the same settings.
 *
 * @returns an editor, ready to open files
 */
export async function openEditor(): Promise<Editor> {
  const server = spawn(process.execPath, [
    'node_modules/@astrojs/language-server/bin/nodeServer.js',
    '--stdio',
  ]);
  const waiting = new Map<number, (answer: unknown) => void>();
  let received = Buffer.alloc(0);
  server.stdout.on('data', (part: Buffer) => {
    received = Buffer.concat([received, part]);
    for (;;) {
      const start = received.indexOf('\r\n\r\n') + 4;
      const length = Number(
        /Content-Length: (\d+)/i.exec(received.toString('latin1', 0, start))?.[1],
      );
      if (start < 4 || received.length < start + length) return;
      const message = JSON.parse(received.toString('utf8', start, start + length));
      received = received.subarray(start + length);
      if (message.method !== undefined && message.id !== undefined)
        send({ id: message.id, result: answerTo(message) });
      else waiting.get(message.id)?.(message.result);
    }
  });
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  let asked = 0;
  const editor: Editor = {
    ask(method, params) {
      asked += 1;
      send({ id: asked, method, params });
      return new Promise((done) => waiting.set(asked, done as (answer: unknown) => void));
    },
    async open(file, text) {
      const uri = pathToFileURL(path.resolve(file)).href;
      const textDocument = {
        uri,
        languageId: 'mdx',
        version: 1,
        text: text ?? (await readFile(file, 'utf8')),
      };
      send({ method: 'textDocument/didOpen', params: { textDocument } });
      return uri;
    },
    close: () => server.kill(),
  };
  const rootUri = pathToFileURL(process.cwd()).href;
  await editor.ask('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'stukkenwijzer' }],
    capabilities: {},
    initializationOptions: {
      contentIntellisense: true,
      typescript: { tsdk: path.resolve('node_modules/typescript/lib') },
    },
  });
  send({ method: 'initialized', params: {} });
  return editor;
}

/** What the server asks of an editor: its settings, of which there are none, and leave to watch. */
function answerTo({ method, params }: { method: string; params?: { items?: unknown[] } }): unknown {
  return method === 'workspace/configuration' ? (params?.items ?? []).map(() => null) : null;
}
