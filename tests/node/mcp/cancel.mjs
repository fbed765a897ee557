// Asks for many pages, and no longer wants them once the first is there. Prints what came of it, and of a call after it.
import { open } from './open.mjs';

const [which, ...where] = process.argv.slice(2);
const client = await open(which, where, null);
const call = (args, options) =>
  which === 'sdk' ? client.callTool({ name: 'call_tool', arguments: args }, undefined, options) : client.callTool({ name: 'call_tool', arguments: args }, options);
const list = { tool: 'stripe_list_customers', input: {}, fields: 'id' };

const stop = new AbortController();
const told = [];
const options = { signal: stop.signal, onprogress: progress => { told.push(progress.message); stop.abort(); } };
const cancelled = await call({ ...list, max_items: 1000 }, options).then(() => 'answered', () => 'stopped');
const after = (await call({ ...list, input: { limit: 1 } })).structuredContent.result.data.map(item => item.id);
await client.close();
console.log(JSON.stringify({ cancelled, told, after }));
