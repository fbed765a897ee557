// Stripe's own SDK, set to speak to the sandbox at the port that the script was given.
import Stripe from 'stripe';

export const connect = () =>
  new Stripe('sk_test_4eC39HqLyjWDarjtT1zdp7dc', {
    host: '127.0.0.1',
    port: Number(process.argv[2]),
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 2,
  });

/** What went wrong, as the SDK tells it; null when nothing did. */
export const errorOf = async (work) => {
  try {
    await work();
    return null;
  } catch (error) {
    return { class: error.constructor.name, code: error.code, message: error.message };
  }
};
