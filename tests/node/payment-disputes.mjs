// Wins one dispute and loses another, and prints what the balance did each time as one line of JSON.
// Usage: node payment-disputes.mjs PORT
import { connect } from './client.mjs';

const stripe = connect();
const available = async () => (await stripe.balance.retrieve()).available.find((b) => b.currency === 'usd').amount;

const dispute = async (evidence) => {
  const before = await available();
  const payment = await stripe.paymentIntents.create({
    amount: 10000,
    currency: 'usd',
    payment_method: 'pm_card_createDispute',
    confirm: true,
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  });
  const [raised] = (await stripe.disputes.list({ payment_intent: payment.id })).data;
  const withdrawn = (await available()) - before;
  await stripe.disputes.update(raised.id, { evidence: { uncategorized_text: evidence }, submit: true });
  const decided = await stripe.disputes.retrieve(raised.id, { expand: ['charge'] });
  return {
    raised: raised.status,
    withdrawn,
    decided: decided.status,
    moved: decided.balance_transactions.map((t) => [t.amount, t.fee, t.net]),
    left: (await available()) - before,
    disputed: decided.charge.disputed,
  };
};

const won = await dispute('winning_evidence');
const lost = await dispute('losing_evidence');
const events = await stripe.events.list({ type: 'charge.dispute.*', limit: 100 });
console.log(JSON.stringify({ won, lost, events: [...new Set(events.data.map((e) => e.type))].sort() }));
