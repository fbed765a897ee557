// An upgrade in the middle of a period: what waits, what the next invoice says, and whether it adds up to the cent.
// Usage: node subscription-upgrade.mjs PORT
import Stripe from 'stripe';

const stripe = new Stripe('sk_test_upgrade', { host: '127.0.0.1', port: Number(process.argv[2]), protocol: 'http', telemetry: false });
const at = (day, hour = '12') => Date.parse(`${day}T${hour}:00:00Z`) / 1000;

const clock = await stripe.testHelpers.testClocks.create({ frozen_time: at('2027-01-01') });
const customer = await stripe.customers.create({ test_clock: clock.id, invoice_settings: { default_payment_method: 'pm_card_visa' } });
const product = await stripe.products.create({ name: 'Tea' });
const price = amount => stripe.prices.create({ currency: 'usd', unit_amount: amount, recurring: { interval: 'month' }, product: product.id });
const [small, large] = [await price(1999), await price(4999)];
const subscription = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: small.id }] });
await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: at('2027-01-11', '18') });
await stripe.subscriptions.update(subscription.id, {
  items: [{ id: subscription.items.data[0].id, price: large.id, quantity: 3 }], proration_behavior: 'create_prorations',
});
const waiting = await stripe.invoiceItems.list({ customer: customer.id, pending: true });
await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: at('2027-02-01', '14') });
const [invoice] = (await stripe.invoices.list({ subscription: subscription.id, limit: 1 })).data;
console.log(JSON.stringify({
  waiting: waiting.data.map(i => i.amount),
  lines: invoice.lines.data.map(l => [l.description, l.amount]),
  sum: invoice.lines.data.reduce((sum, l) => sum + l.amount, 0) === invoice.total,
  paid: [invoice.status, invoice.amount_paid],
}));
