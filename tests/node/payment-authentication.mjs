// Authenticates a payment on the page it leads to, once with yes and once with no, and prints what was seen as one line of JSON.
// Usage: node payment-authentication.mjs PORT
import { connect } from './client.mjs';

const stripe = connect();
const pay = async (outcome) => {
  const waiting = await stripe.paymentIntents.create({
    amount: 2500,
    currency: 'usd',
    payment_method: 'pm_card_threeDSecure2Required',
    confirm: true,
    return_url: 'https://shop.example.com/done',
  });
  const answer = await fetch(waiting.next_action.redirect_to_url.url, {
    method: 'POST',
    body: new URLSearchParams({ outcome }),
    redirect: 'manual',
  });
  const back = new URL(answer.headers.get('location'));
  const paid = await stripe.paymentIntents.retrieve(back.searchParams.get('payment_intent'), { expand: ['latest_charge'] });
  return {
    waited: waiting.status,
    http: answer.status,
    redirect_status: back.searchParams.get('redirect_status'),
    status: paid.status,
    error: paid.last_payment_error?.code ?? null,
    three_d_secure: paid.latest_charge?.payment_method_details.card.three_d_secure.result ?? null,
  };
};

console.log(JSON.stringify({ complete: await pay('complete'), fail: await pay('fail') }));
