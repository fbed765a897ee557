// Waits until a client is told that the list of tools has changed. Prints "ready" once it listens, then the new list.
import { open } from './open.mjs';

const [which, ...where] = process.argv.slice(2);
let changed;
const told = new Promise(resolve => { changed = resolve; });
const client = await open(which, where, null, {
  listChanged: { tools: { autoRefresh: true, debounceMs: 0, onChanged: (error, tools) => changed(error ? String(error) : tools.map(tool => tool.name)) } },
});
await client.listTools();
console.log('ready');
console.log(JSON.stringify(await told));
await client.close();
