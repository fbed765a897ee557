// Opens one of the official clients: which (sdk, client), over what (a URL, or the words of a command).
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as OldStdio } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport as OldHttp } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { Client as NewClient, StreamableHTTPClientTransport as NewHttp } from '@modelcontextprotocol/client';
import { StdioClientTransport as NewStdio } from '@modelcontextprotocol/client/stdio';

const who = { name: 'integration-hub-tests', version: '1.0.0' };

/** A connected client; its user answers with `answer`, or cannot be asked when that is null. */
export async function open(which, where, answer, options = {}) {
  const capabilities = answer ? { elicitation: { form: {} } } : {};
  const isOld = which === 'sdk';
  const client = isOld
    ? new OldClient(who, { capabilities, ...options })
    : new NewClient(who, { capabilities, versionNegotiation: { mode: which === 'client' ? { pin: '2026-07-28' } : 'legacy' }, ...options });
  if (answer) client.setRequestHandler(isOld ? ElicitRequestSchema : 'elicitation/create', async request => answer(request.params));
  const [command, ...args] = where;
  const transport = command.startsWith('http')
    ? new (isOld ? OldHttp : NewHttp)(new URL(command))
    : new (isOld ? OldStdio : NewStdio)({ command, args, env: process.env });
  await client.connect(transport, { timeout: 120_000 });
  return client;
}
