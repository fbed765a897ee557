using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Tests.Discovery;

internal static partial class Shop
{
    private static readonly Effect Money = new(MovesMoney: true, Reversible: false, "customer");

    private static IEnumerable<Tool> Tools() => Checkout().Concat(Customers()).Concat(Subscriptions()).Concat(Payments())
        .Select(manifest => Tool(Stripe, manifest));

    private static IEnumerable<EndpointManifest> Checkout()
    {
        yield return Manifest("checkout", "create-checkout-session", "Create a checkout session", "POST /v1/checkout/sessions", "checkout.session") with
        {
            Summary = "Makes a hosted page on which a customer pays once or subscribes.",
            WhenToUse = ["Somebody should pay on a ready-made page and all you need is its address.", "A first payment for a plan should be taken by card in the browser."],
            AlsoKnownAs = ["payment page", "checkout link", "pay link", "hosted checkout", "buy button", "shopping cart"],
            Examples = [Say("Make a checkout page for two tickets at 15 euros."), Say("Send me a link where Ana can pay for the workshop.")],
            Fields = [Of(FieldType.List, "line_items"), Of(FieldType.Enum, "mode"), Of(FieldType.Url, "success_url"), Id("customer", "cus_"), Of(FieldType.Email, "customer_email")],
        };
        yield return Manifest("checkout", "get-checkout-session", "Get a checkout session", "GET /v1/checkout/sessions/{checkout_session_id}", "checkout.session") with
        {
            Summary = "Shows one hosted page: whether it was paid, by whom and how much.",
            WhenToUse = ["You have a session id and want to know whether the person finished paying."],
            AlsoKnownAs = ["checkout status", "did they complete checkout"],
            Examples = [Say("Did cs_test_a1 get completed?")],
            Fields = [Id("checkout_session_id", "cs_")],
        };
        yield return Manifest("checkout", "list-checkout-sessions", "List checkout sessions", "GET /v1/checkout/sessions", "list of checkout.session") with
        {
            Summary = "Shows hosted pages, newest first, by status if you like.",
            WhenToUse = ["You look for pages that were opened, left or completed."],
            AlsoKnownAs = ["abandoned carts", "open checkouts", "recent checkouts"],
            Examples = [Say("Show the checkouts nobody finished."), Say("List the last five checkout pages.")],
            Fields = [Of(FieldType.Integer, "limit"), Of(FieldType.Enum, "status"), Id("starting_after", "cs_")],
        };
    }

    private static IEnumerable<EndpointManifest> Customers()
    {
        yield return Manifest("customers", "create-customer", "Create a customer", "POST /v1/customers", "customer") with
        {
            Summary = "Adds a person or company that will pay you.",
            WhenToUse = ["Somebody new should be on file before they are charged or subscribed."],
            AlsoKnownAs = ["new client", "add buyer", "register customer", "sign up a customer"],
            Examples = [Say("Add Jo Park, jo@example.com, as a customer.")],
            Fields = [Of(FieldType.Email, "email"), Of(FieldType.String, "name"), Of(FieldType.String, "phone"), Of(FieldType.Map, "metadata")],
        };
        yield return Manifest("customers", "get-customer", "Get a customer", "GET /v1/customers/{customer_id}", "customer") with
        {
            Summary = "Shows one customer: name, address, balance and default payment method.",
            WhenToUse = ["You have a customer id and need their details."],
            AlsoKnownAs = ["customer details", "client record", "customer profile"],
            Examples = [Say("What is the address of cus_9s6XKzkNRiz8i3?")],
            Fields = [Id("customer_id", "cus_")],
        };
        yield return Manifest("customers", "list-customers", "List customers", "GET /v1/customers", "list of customer") with
        {
            Summary = "Shows customers, newest first, or those with one e-mail address.",
            WhenToUse = ["You know an e-mail address and need the customer behind it.", "You want to go through all customers."],
            AlsoKnownAs = ["find customer by email", "all clients", "customer base", "who are our customers"],
            Examples = [Say("Find the customer with the address sam@example.com."), Say("Which customers joined this week?")],
            Fields = [Of(FieldType.Email, "email"), Of(FieldType.Integer, "limit"), Id("starting_after", "cus_")],
        };
        yield return Manifest("billing-portal", "create-billing-portal-session", "Create a billing portal session", "POST /v1/billing_portal/sessions", "billing_portal.session") with
        {
            Summary = "Makes a link to a page where a customer changes card, plan and address without you.",
            WhenToUse = ["A customer wants to manage their own payment details or see old invoices."],
            AlsoKnownAs = ["self service link", "customer portal", "update card link", "manage my subscription page"],
            Examples = [Say("Give Lee a link to change the card on file.")],
            Fields = [Id("customer", "cus_"), Of(FieldType.Url, "return_url")],
        };
    }

    private static IEnumerable<EndpointManifest> Subscriptions()
    {
        yield return Manifest("subscriptions", "create-subscription", "Create a subscription", "POST /v1/subscriptions", "subscription") with
        {
            Summary = "Starts a repeating payment of a customer for one or more prices.",
            Effect = Money,
            WhenToUse = ["A customer should be billed every month or year from now on."],
            AlsoKnownAs = ["start membership", "recurring billing", "put on a plan", "free trial", "enroll"],
            Examples = [Say("Put cus_9s6XKzkNRiz8i3 on the gold plan with 14 days free.")],
            Fields = [Id("customer", "cus_"), Of(FieldType.List, "items"), Of(FieldType.Integer, "trial_period_days"), Of(FieldType.Boolean, "cancel_at_period_end")],
        };
        yield return Manifest("subscriptions", "get-subscription", "Get a subscription", "GET /v1/subscriptions/{subscription_id}", "subscription") with
        {
            Summary = "Shows one subscription: its state, its prices and when it renews.",
            WhenToUse = ["You have a subscription id and want to know its state or next date."],
            AlsoKnownAs = ["membership status", "renewal date", "plan details"],
            Examples = [Say("When does sub_1MowQV renew?")],
            Fields = [Id("subscription_id", "sub_")],
        };
        yield return Manifest("subscriptions", "list-subscriptions", "List subscriptions", "GET /v1/subscriptions", "list of subscription") with
        {
            Summary = "Shows subscriptions by customer, price or state.",
            WhenToUse = ["You want the subscriptions of a customer, or all that are past due."],
            AlsoKnownAs = ["active members", "who is subscribed", "past due subscriptions", "all plans of a customer"],
            Examples = [Say("Which subscriptions are past due?"), Say("Does Kim have a membership?")],
            Fields = [Id("customer", "cus_"), Of(FieldType.Enum, "status"), Id("price", "price_"), Of(FieldType.Integer, "limit")],
        };
        yield return Manifest("subscriptions", "cancel-subscription", "Cancel a subscription", "DELETE /v1/subscriptions/{subscription_id}", "subscription") with
        {
            Summary = "Ends a subscription at once.",
            Effect = new Effect(false, false, "customer"),
            WhenToUse = ["A customer quits and should not be billed again."],
            AlsoKnownAs = ["end membership", "stop billing", "unsubscribe", "terminate plan", "stop recurring payments"],
            Examples = [Say("Cancel sub_1MowQV right away.")],
            Fields = [Id("subscription_id", "sub_"), Of(FieldType.Boolean, "prorate"), Of(FieldType.Boolean, "invoice_now")],
        };
    }

    private static IEnumerable<EndpointManifest> Payments()
    {
        yield return Manifest("payment-intents", "get-payment-intent", "Get a payment intent", "GET /v1/payment_intents/{payment_intent_id}", "payment_intent") with
        {
            Summary = "Shows one payment: amount, state and why it failed if it did.",
            WhenToUse = ["You have a payment id and want to know whether it went through."],
            AlsoKnownAs = ["payment status", "why was the card declined", "transaction details"],
            Examples = [Say("Did pi_3MtwBw go through?")],
            Fields = [Id("payment_intent_id", "pi_")],
        };
        yield return Manifest("payment-intents", "create-payment-intent", "Create a payment intent", "POST /v1/payment_intents", "payment_intent") with
        {
            Summary = "Starts taking an amount of money from a customer's payment method.",
            Effect = Money,
            WhenToUse = ["A card on file should be charged once.", "Your own page takes the card and needs something to confirm."],
            AlsoKnownAs = ["charge a card", "collect money", "take a payment", "bill once"],
            Examples = [Say("Charge the saved card of cus_9s6XKzkNRiz8i3 80 dollars.")],
            Fields = [Of(FieldType.Money, "amount"), Of(FieldType.Currency, "currency"), Id("customer", "cus_"), Id("payment_method", "pm_"), Of(FieldType.Boolean, "confirm")],
        };
        yield return Manifest("refunds", "create-refund", "Create a refund", "POST /v1/refunds", "refund") with
        {
            Summary = "Gives back all or part of a payment that already succeeded.",
            Effect = Money,
            WhenToUse = ["The user wants money returned for a captured payment."],
            AvoidWhen = ["The payment was not captured; cancel it instead."],
            AlsoKnownAs = ["give money back", "reverse a payment", "partial refund", "reimburse"],
            AskBefore =
            [
                new Question("Refund the whole payment, or only part of it?", new Condition([], ["amount"], new Dictionary<string, IReadOnlyList<System.Text.Json.JsonElement>>())),
                new Question("Does the customer know?", null),
            ],
            SafeDefaults = new Dictionary<string, System.Text.Json.JsonElement> { ["reason"] = Json("\"requested_by_customer\"") },
            Examples = [Say("Refund $25 of the last payment."), new Example("Both ids at once are refused.", Json("{}"), "IH0412")],
            Fields = [Id("payment_intent", "pi_"), Id("charge", "ch_", "py_"), Of(FieldType.Money, "amount"), Of(FieldType.Enum, "reason")],
            Followups = ["stripe_get_payment_intent"],
        };
    }
}
