// A monthly subscription on a test clock lives through a year; prints its invoices and what was told of it.
// Usage: node subscription-year.mjs PORT
import Stripe from 'stripe';

const stripe = new Stripe('sk_test_year', { host: '127.0.0.1', port: Number(process.argv[2]), protocol: 'http', telemetry: false });
const at = day => Date.parse(`${day}T12:00:00Z`) / 1000;

const clock = await stripe.testHelpers.testClocks.create({ frozen_time: at('2027-01-31') });
const customer = await stripe.customers.create({
  test_clock: clock.id, payment_method: 'pm_card_visa', invoice_settings: { default_payment_method: 'pm_card_visa' },
});
const price = await stripe.prices.create({ currency: 'usd', unit_amount: 1900, recurring: { interval: 'month' }, product_data: { name: 'Tea' } });
const subscription = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] });
for (const day of ['2027-03-31', '2027-05-31', '2027-07-31', '2027-09-30', '2027-11-30', '2028-01-30']) {
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: at(day) });
  while ((await stripe.testHelpers.testClocks.retrieve(clock.id)).status !== 'ready') await new Promise(resolve => setTimeout(resolve, 10));
}

const invoices = [];
for await (const invoice of stripe.invoices.list({ subscription: subscription.id, limit: 5 })) invoices.unshift(invoice);
const told = [];
for await (const event of stripe.events.list({ types: ['invoice.created', 'invoice.finalized', 'invoice.paid'], limit: 100 })) told.unshift(event);
const day = seconds => new Date(seconds * 1000).toISOString().slice(0, 10);
console.log(JSON.stringify({
  paid: invoices.filter(i => i.status === 'paid').length,
  sum: invoices.reduce((sum, i) => sum + i.amount_paid, 0),
  reasons: [...new Set(invoices.map(i => i.billing_reason))],
  days: invoices.map(i => day(i.created)),
  numbers: new Set(invoices.map(i => i.number)).size,
  events: told.slice(0, 6).map(e => `${e.type} ${new Date(e.created * 1000).toISOString().slice(0, 13)}`),
  count: told.length,
  status: (await stripe.subscriptions.retrieve(subscription.id)).status,
}));
