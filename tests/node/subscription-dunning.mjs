// A renewal that fails, is tried again, and is saved by a new card; prints the statuses and what was told.
// Usage: node subscription-dunning.mjs PORT
import Stripe from 'stripe';

const stripe = new Stripe('sk_test_dunning', { host: '127.0.0.1', port: Number(process.argv[2]), protocol: 'http', telemetry: false });
const at = (day, hour = '12') => Date.parse(`${day}T${hour}:00:00Z`) / 1000;

const clock = await stripe.testHelpers.testClocks.create({ frozen_time: at('2027-01-01') });
const customer = await stripe.customers.create({ test_clock: clock.id, invoice_settings: { default_payment_method: 'pm_card_visa' } });
const price = await stripe.prices.create({ currency: 'usd', unit_amount: 1900, recurring: { interval: 'month' }, product_data: { name: 'Tea' } });
const { id } = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] });
const statuses = [];
const look = async (day, hour) => {
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: at(day, hour) });
  const now = await stripe.subscriptions.retrieve(id, { expand: ['latest_invoice'] });
  statuses.push(`${now.status} ${now.latest_invoice.status} ${now.latest_invoice.attempt_count}`);
};

await stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: 'pm_card_chargeCustomerFail' } });
await look('2027-02-01', '12');
await look('2027-02-01', '14');
await look('2027-02-04', '14');
await stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: 'pm_card_visa' } });
await look('2027-02-09', '14');
await look('2027-03-01', '14');
const told = [];
for await (const event of stripe.events.list({ types: ['invoice.payment_failed', 'invoice.paid', 'customer.subscription.updated'], limit: 100 })) {
  const before = event.data.previous_attributes?.status;
  if (event.type !== 'customer.subscription.updated') told.unshift(event.type);
  else if (before) told.unshift(`${before} > ${event.data.object.status}`);
}
console.log(JSON.stringify({ statuses, told }));
