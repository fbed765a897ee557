// Drives the sandbox with Stripe's own SDK and prints what it saw as one line of JSON.
// Usage: node sdk-against-sandbox.mjs PORT
import Stripe from 'stripe';

const stripe = new Stripe('sk_test_4eC39HqLyjWDarjtT1zdp7dc', {
  host: '127.0.0.1',
  port: Number(process.argv[2]),
  protocol: 'http',
  telemetry: false,
  maxNetworkRetries: 2,
});

const errorOf = async (work) => {
  try {
    await work();
    return null;
  } catch (error) {
    return { class: error.constructor.name, code: error.code, decline_code: error.decline_code, message: error.message, status: error.statusCode };
  }
};

const customer = await stripe.customers.create({
  name: 'Node Person',
  email: 'node@example.com',
  invoice_settings: { default_payment_method: 'pm_card_visa' },
  metadata: { from: 'sdk' },
});
const price = await stripe.prices.create({
  currency: 'usd',
  unit_amount: 1900,
  recurring: { interval: 'month' },
  product_data: { name: 'Made by the SDK' },
});
const subscription = await stripe.subscriptions.create({
  customer: customer.id,
  items: [{ price: price.id, quantity: 2 }],
  expand: ['latest_invoice.payments'],
});
const payment = await stripe.paymentIntents.create({
  amount: 6400,
  currency: 'usd',
  customer: customer.id,
  payment_method: 'pm_card_mastercard',
  confirm: true,
  return_url: 'https://shop.example.com/back',
});
const refund = await stripe.refunds.create({ payment_intent: payment.id, amount: 2500, reason: 'requested_by_customer' });

const charge = await stripe.charges.retrieve(payment.latest_charge, { expand: ['refunds', 'customer'] });
const read = {
  customer: await stripe.customers.retrieve(customer.id),
  price: await stripe.prices.retrieve(price.id, { expand: ['product'] }),
  subscription: await stripe.subscriptions.retrieve(subscription.id),
  refund: await stripe.refunds.retrieve(refund.id),
};

const declined = await errorOf(() =>
  stripe.paymentIntents.create({ amount: 900, currency: 'usd', confirm: true, payment_method: 'pm_card_chargeDeclinedInsufficientFunds' }));
await stripe.customers.create({ name: 'One' }, { idempotencyKey: 'node-key' });
const reused = await errorOf(() => stripe.customers.create({ name: 'Two' }, { idempotencyKey: 'node-key' }));
const replayed = await stripe.customers.create({ name: 'One' }, { idempotencyKey: 'node-key' });
const missing = await errorOf(() => stripe.customers.retrieve('cus_nope'));
const unauthorized = await errorOf(() =>
  new Stripe('not_a_key', { host: '127.0.0.1', port: Number(process.argv[2]), protocol: 'http' }).customers.list());

const paged = [];
for await (const one of stripe.customers.list({ limit: 3 })) paged.push(one.id);
const canceled = await stripe.subscriptions.cancel(subscription.id);
const deleted = await stripe.customers.del(customer.id);

console.log(JSON.stringify({
  customer: { name: read.customer.name, from: read.customer.metadata.from },
  price: { amount: read.price.unit_amount, product: read.price.product.name },
  subscription: { status: read.subscription.status, quantity: read.subscription.items.data[0].quantity, paid: subscription.latest_invoice.amount_paid },
  refund: { amount: read.refund.amount, status: read.refund.status, charge: read.refund.charge === charge.id },
  charge: { refunded: charge.amount_refunded, refunds: charge.refunds.data.length, customer: charge.customer.email },
  declined,
  reused,
  replayed: replayed.lastResponse.headers['idempotent-replayed'],
  missing,
  unauthorized,
  paged: { count: paged.length, distinct: new Set(paged).size },
  canceled: canceled.status,
  deleted: deleted.deleted,
}));
