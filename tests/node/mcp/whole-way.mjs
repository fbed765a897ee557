// The whole way of an agent, through an official client: find, read, write with yes, with no, without a way to ask.
// Arguments: which client (sdk, client, client-legacy), then a URL or the words of a command. Prints what came as JSON.
import { SkillsClient } from '@modelcontextprotocol/client/ext/skills';
import { open } from './open.mjs';

const [which, ...where] = process.argv.slice(2);
const facts = { asked: [] };
const call = (client, name, args) => client.callTool({ name, arguments: args });
const refund = amount => ({ tool: 'stripe_create_refund', input: { payment_intent: 'pi_SeedOrder1008', amount } });
const refunds = { tool: 'stripe_list_refunds', input: { payment_intent: 'pi_SeedOrder1008' }, fields: 'amount' };

const yes = await open(which, where, params => {
  facts.asked.push(params.message.split('\n')[0]);
  return { action: 'accept', content: { agree: true } };
});
facts.tools = (await yes.listTools()).tools.map(tool => tool.name);
facts.found = (await call(yes, 'search_tools', { query: 'give the money back', limit: 1 })).structuredContent.results[0].tool;
facts.read = (await call(yes, 'call_tool', { tool: 'stripe_get_payment_intent', input: { payment_intent_id: 'pi_SeedOrder1008' } })).structuredContent.result.amount;
facts.yes = (await call(yes, 'call_tool', refund(2500))).structuredContent.result.status;

if (which !== 'sdk') {
  // It checks the size, the digest and the frontmatter of every page by itself.
  const skills = new SkillsClient(yes);
  const [skill] = (await skills.list()).skills;
  for (const page of skill.resources) await skills.read(skill, page.uri);
  facts.skill = { name: skill.frontmatter.name, pages: skill.resources.length, folder: (await skills.readDirectory(skill.uri.replace('/SKILL.md', ''))).resources.map(item => item.name) };
}

facts.after = (await call(yes, 'call_tool', refunds)).structuredContent.result.data.map(item => item.amount);
await yes.close();

const no = await open(which, where, () => ({ action: 'decline' }));
facts.no = (await call(no, 'call_tool', refund(100))).structuredContent.error;
await no.close();

const mute = await open(which, where, null);
const proposed = await call(mute, 'call_tool', refund(200));
facts.proposed = { sent: proposed.structuredContent.sent, words: proposed.content[0].text.split('\n')[0] };
const confirmed = { ...refund(200), confirmation: proposed.structuredContent.proposal.token };
facts.confirmed = (await call(mute, 'call_tool', confirmed)).structuredContent.result.status;
facts.refunds = (await call(mute, 'call_tool', refunds)).structuredContent.result.data.map(item => item.amount);
await mute.close();

console.log(JSON.stringify(facts));
