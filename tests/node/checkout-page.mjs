// A shop's server and Stripe's own SDK: makes a checkout session, its payer completes the hosted page, and the webhook says so.
import http from 'node:http';
import Stripe from 'stripe';

const stripe = new Stripe('sk_test_checkout', { host: '127.0.0.1', port: Number(process.argv[2]), protocol: 'http' });
let told;
const completed = new Promise(resolve => { told = resolve; });
const server = http.createServer((request, response) => {
  let body = '';
  request.on('data', part => { body += part; });
  request.on('end', () => {
    response.end();
    told({ body, signature: request.headers['stripe-signature'] });
  });
});
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
const endpoint = await stripe.webhookEndpoints.create({
  url: `http://127.0.0.1:${server.address().port}/hook`,
  enabled_events: ['checkout.session.completed'],
});

const session = await stripe.checkout.sessions.create({
  mode: 'payment',
  line_items: [{ price_data: { currency: 'usd', unit_amount: 2000, product_data: { name: 'T-shirt' } }, quantity: 2 }],
  success_url: 'https://shop.example.com/thanks?session_id={CHECKOUT_SESSION_ID}',
});
const send = form => fetch(session.url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
const page = await (await fetch(session.url)).text();
const declined = await send({ action: 'pay', email: 'jo@example.com', card: 'pm_card_chargeDeclined' });
const paid = await send({ action: 'pay', email: 'jo@example.com', card_number: '4242 4242 4242 4242' });

const got = await completed;
const event = stripe.webhooks.constructEvent(got.body, got.signature, endpoint.secret);
const after = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent', 'line_items'] });
await stripe.webhookEndpoints.del(endpoint.id);
server.close();

console.log(JSON.stringify({
  shown: page.includes('T-shirt') && page.includes('$40.00'),
  declined: declined.status,
  paid: paid.status,
  onward: paid.headers.get('location') === `https://shop.example.com/thanks?session_id=${session.id}`,
  session: [after.status, after.payment_status, after.customer_details.email],
  intent: [after.payment_intent.status, after.payment_intent.amount_received],
  event: [event.type, event.data.object.id === session.id],
}));
