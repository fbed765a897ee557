// Gives a payment back in parts until nothing is left, and prints what was seen as one line of JSON.
// Usage: node payment-refunds.mjs PORT
import { connect, errorOf } from './client.mjs';

const stripe = connect();
const payment = await stripe.paymentIntents.create({
  amount: 10000,
  currency: 'usd',
  payment_method: 'pm_card_visa',
  confirm: true,
  automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
});
const left = async () => {
  const charge = await stripe.charges.retrieve(payment.latest_charge);
  return { left: charge.amount_captured - charge.amount_refunded, refunded: charge.refunded };
};

const steps = [];
for (const amount of [2500, 4000]) {
  const refund = await stripe.refunds.create({ payment_intent: payment.id, amount });
  steps.push({ amount: refund.amount, status: refund.status, ...(await left()) });
}

const tooMuch = await errorOf(() => stripe.refunds.create({ payment_intent: payment.id, amount: 3501 }));
const rest = await stripe.refunds.create({ payment_intent: payment.id });
steps.push({ amount: rest.amount, status: rest.status, ...(await left()) });
const nothingLeft = await errorOf(() => stripe.refunds.create({ payment_intent: payment.id, amount: 1 }));
const listed = await stripe.refunds.list({ payment_intent: payment.id }).autoPagingToArray({ limit: 100 });

console.log(JSON.stringify({ steps, tooMuch, nothingLeft, listed: listed.map((r) => r.amount) }));
