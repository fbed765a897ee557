// A merchant's server and Stripe's own SDK: registers an endpoint, makes things happen, verifies every signature.
import http from 'node:http';
import Stripe from 'stripe';

const stripe = new Stripe('sk_test_webhooks', { host: '127.0.0.1', port: Number(process.argv[2]), protocol: 'http' });
const got = [];
let enough;
const all = new Promise(resolve => { enough = resolve; });
const server = http.createServer((request, response) => {
  let body = '';
  request.on('data', part => { body += part; });
  request.on('end', () => {
    response.end();
    got.push({ body, signature: request.headers['stripe-signature'] });
    if (got.length === 2) enough();
  });
});
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));

const endpoint = await stripe.webhookEndpoints.create({
  url: `http://127.0.0.1:${server.address().port}/hook`,
  enabled_events: ['customer.created', 'product.created'],
});
const customer = await stripe.customers.create({ email: 'ünïcode@example.com' });
await stripe.products.create({ name: 'Becher' });
await all;

const events = got.map(g => stripe.webhooks.constructEvent(g.body, g.signature, endpoint.secret));
let forged = 'accepted';
try { stripe.webhooks.constructEvent(got[0].body.replace('customer', 'costumer'), got[0].signature, endpoint.secret); } catch (e) { forged = e.constructor.name; }
await stripe.webhookEndpoints.del(endpoint.id);
server.close();

console.log(JSON.stringify({
  types: events.map(e => e.type),
  same: events[0].data.object.id === customer.id,
  forged,
}));
