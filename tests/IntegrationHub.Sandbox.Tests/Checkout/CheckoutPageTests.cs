using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Checkout;

public sealed class CheckoutPageTests : SandboxTest
{
    private static readonly string[] Mug =
    [
        "mode=payment", "success_url=https://shop.example.com/thanks?id={CHECKOUT_SESSION_ID}", "cancel_url=https://shop.example.com/cart",
        $"line_items[0][price]={ShopSeed.OneTimePrice}", "line_items[0][quantity]=2",
    ];

    private static readonly string[] Club =
    [
        "mode=subscription", "success_url=https://shop.example.com/thanks", $"line_items[0][price]={ShopSeed.MonthlyPrice}", "line_items[0][quantity]=1",
    ];

    [Fact]
    public async Task A_payer_sees_what_is_bought_pays_and_goes_on_to_the_shop()
    {
        var made = await Post("/v1/checkout/sessions", [.. Mug, "payment_intent_data[description]=Order 7", "payment_intent_data[metadata][order]=7"]);
        var page = await Browser.Look(made.Text("url"));
        Assert.Contains("2 × Enamel mug $48.00", Squeezed(page), StringComparison.Ordinal);
        Assert.Contains("Pay $48.00", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"https://shop.example.com/cart\"", page.Markup, StringComparison.Ordinal);

        var sent = await Browser.Send(made.Text("url"), "action=pay", "email=ada@example.com", "name=Ada Example", "card=pm_card_visa");

        Assert.Equal((303, $"https://shop.example.com/thanks?id={made.Id}"), (sent.Status, sent.Location));
        var session = await Get($"/v1/checkout/sessions/{made.Id}?expand[]=payment_intent.payment_method");
        Assert.Equal(("complete", "paid", "ada@example.com"), (session.Text("status"), session.Text("payment_status"), session.Text("customer_details.email")));
        Assert.Null(session["url"]);
        Assert.Null(session["customer"]);
        Assert.Equal(("succeeded", "4800", "Order 7", "7"), (session.Text("payment_intent.status"), session.Text("payment_intent.amount_received"), session.Text("payment_intent.description"), session.Text("payment_intent.metadata.order")));
        Assert.Equal("Ada Example", session.Text("payment_intent.payment_method.billing_details.name"));
        var told = await Get("/v1/events?type=checkout.session.completed&limit=1");
        Assert.Equal(made.Id, told.Data[0]["data"]!["object"]!["id"]!.GetValue<string>());
        Assert.Contains("Your order is complete.", (await Browser.Look($"{Server.BaseAddress}c/pay/{made.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declined_card_says_why_and_another_one_pays()
    {
        var made = await Post("/v1/checkout/sessions", Mug);

        var declined = await Browser.Send(made.Text("url"), "action=pay", "email=ada@example.com", "card_number=4000 0000 0000 9995");
        Assert.Equal(402, declined.Status);
        Assert.Contains("Your card has insufficient funds.", declined.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"ada@example.com\"", declined.Markup, StringComparison.Ordinal);
        var open = await Get($"/v1/checkout/sessions/{made.Id}?expand[]=payment_intent");
        Assert.Equal(("open", "unpaid", "requires_payment_method"), (open.Text("status"), open.Text("payment_status"), open.Text("payment_intent.status")));

        Assert.Equal(303, (await Browser.Send(made.Text("url"), "action=pay", "email=ada@example.com", "card_number=4242424242424242")).Status);
        var paid = await Get($"/v1/checkout/sessions/{made.Id}");
        Assert.Equal((open.Text("payment_intent.id"), "complete"), (paid.Text("payment_intent"), paid.Text("status")));
        Assert.Equal(2, (await Get($"/v1/charges?payment_intent={paid.Text("payment_intent")}")).Data.Count);
    }

    [Theory]
    [InlineData("4111111111111111", "Your card was declined. Your request was in test mode, but used a non test (live) card. For a list of valid test cards, visit: https://stripe.com/docs/testing.")]
    [InlineData("4242424242424241", "Your card number is invalid.")]
    [InlineData("<b>", "Your card number is invalid.")]
    public async Task Only_numbers_of_test_cards_are_taken_and_none_is_shown_again(string number, string message)
    {
        var made = await Post("/v1/checkout/sessions", Mug);

        var sent = await Browser.Send(made.Text("url"), "action=pay", "email=ada@example.com", $"card_number={number}");

        Assert.Equal(400, sent.Status);
        Assert.Contains(message, sent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(number, sent.Markup, StringComparison.Ordinal);
        Assert.Null((await Get($"/v1/checkout/sessions/{made.Id}"))["payment_intent"]);
    }

    [Fact]
    public async Task A_card_that_asks_leads_to_the_bank_and_back()
    {
        var made = await Post("/v1/checkout/sessions", Mug);
        var asked = await Browser.Send(made.Text("url"), "action=pay", "email=ada@example.com", "card=pm_card_authenticationRequired");
        var bank = new Uri(Server.BaseAddress, asked.Location!).ToString();
        var page = await Browser.Look(bank);
        Assert.Contains("form-action 'self' https:;", page.Policy, StringComparison.Ordinal);

        var secret = bank[(bank.IndexOf('=', StringComparison.Ordinal) + 1)..];
        var failed = await Browser.Send(bank, $"client_secret={secret}", "outcome=fail");
        Assert.StartsWith($"/c/pay/{made.Id}?", failed.Location, StringComparison.Ordinal);
        Assert.Contains("has failed authentication", (await Browser.Look(new Uri(Server.BaseAddress, failed.Location!).ToString())).Text, StringComparison.Ordinal);

        asked = await Browser.Send(made.Text("url"), "action=pay", "email=ada@example.com", "card=pm_card_authenticationRequired");
        var complete = await Browser.Send(new Uri(Server.BaseAddress, asked.Location!).ToString(), $"client_secret={secret}", "outcome=complete");
        var back = await Browser.Look(new Uri(Server.BaseAddress, complete.Location!).ToString());
        Assert.Equal((303, $"https://shop.example.com/thanks?id={made.Id}"), (back.Status, back.Location));
        Assert.Equal("paid", (await Get($"/v1/checkout/sessions/{made.Id}")).Text("payment_status"));
    }

    [Fact]
    public async Task A_subscription_begins_when_its_first_payment_succeeds()
    {
        var made = await Post("/v1/checkout/sessions", [.. Club, "line_items[1][price]=price_SeedPourOver", "line_items[1][quantity]=1", "subscription_data[metadata][contract]=C-4711"]);
        Assert.Contains("Subscribe", (await Browser.Look(made.Text("url"))).Text, StringComparison.Ordinal);

        Assert.Equal(402, (await Browser.Send(made.Text("url"), "action=pay", "email=new@example.com", "card=pm_card_chargeDeclined")).Status);
        Assert.Null((await Get($"/v1/checkout/sessions/{made.Id}"))["subscription"]);
        Assert.Equal(303, (await Browser.Send(made.Text("url"), "action=pay", "email=new@example.com", "card=pm_card_visa")).Status);

        var session = await Get($"/v1/checkout/sessions/{made.Id}?expand[]=subscription.default_payment_method&expand[]=customer&expand[]=invoice");
        Assert.Equal(("complete", "paid", "6700"), (session.Text("status"), session.Text("payment_status"), session.Text("amount_total")));
        Assert.Equal(("active", "C-4711", "4242"), (session.Text("subscription.status"), session.Text("subscription.metadata.contract"), session.Text("subscription.default_payment_method.card.last4")));
        Assert.Equal("new@example.com", session.Text("customer.email"));
        Assert.Equal(("paid", "6700"), (session.Text("invoice.status"), session.Text("invoice.amount_paid")));
        Assert.Single((await Get($"/v1/subscriptions?customer={session.Text("customer.id")}&status=all")).Data);
    }

    [Fact]
    public async Task A_trial_keeps_the_card_and_charges_nothing_today()
    {
        var made = await Post("/v1/checkout/sessions", [.. Club, "subscription_data[trial_period_days]=14", $"customer={ShopSeed.NewCustomer}"]);
        var page = await Browser.Look(made.Text("url"));
        Assert.Contains("Due today $0.00 14 days are free.", Squeezed(page), StringComparison.Ordinal);

        Assert.Equal(402, (await Browser.Send(made.Text("url"), "action=pay", "email=lena.fischer@example.com", "card=pm_card_chargeDeclined")).Status);
        Assert.Equal(303, (await Browser.Send(made.Text("url"), "action=pay", "card=pm_card_visa")).Status);
        var session = await Get($"/v1/checkout/sessions/{made.Id}?expand[]=subscription.default_payment_method");
        Assert.Equal(("no_payment_required", "trialing", ShopSeed.NewCustomer), (session.Text("payment_status"), session.Text("subscription.status"), session.Text("subscription.default_payment_method.customer")));
    }

    [Fact]
    public async Task A_session_that_expires_takes_with_it_what_it_began()
    {
        var made = await Post("/v1/checkout/sessions", Club);
        await Browser.Send(made.Text("url"), "action=pay", "email=new@example.com", "card=pm_card_chargeDeclined");

        await Post($"/v1/checkout/sessions/{made.Id}/expire");

        Assert.Equal("incomplete_expired", (await Get("/v1/subscriptions?status=all&limit=1")).Data[0]["status"]!.GetValue<string>());
        Assert.Equal(410, (await Browser.Look($"{Server.BaseAddress}c/pay/{made.Id}")).Status);
    }

    [Fact]
    public async Task Quantities_further_items_and_delivery_are_chosen_on_the_page()
    {
        var made = await Post(
            "/v1/checkout/sessions",
            [
                .. Mug, "line_items[0][adjustable_quantity][enabled]=true", "line_items[0][adjustable_quantity][maximum]=5",
                "optional_items[0][price]=price_SeedPourOver", "optional_items[0][quantity]=1",
                "shipping_options[0][shipping_rate_data][display_name]=Post", "shipping_options[0][shipping_rate_data][fixed_amount][amount]=500",
                "shipping_options[0][shipping_rate_data][fixed_amount][currency]=usd",
                "shipping_options[1][shipping_rate_data][display_name]=Courier", "shipping_options[1][shipping_rate_data][fixed_amount][amount]=1500",
                "shipping_options[1][shipping_rate_data][fixed_amount][currency]=usd", "expand[]=line_items",
            ]);
        var item = made.Text("line_items.data.0.id");
        var courier = made.Text("shipping_options.1.shipping_rate");

        var page = await Browser.Send(made.Text("url"), "action=update", $"quantity_{item}=3", "add_price_SeedPourOver=true", $"shipping_rate={courier}");
        Assert.Contains("Total $135.00", Squeezed(page), StringComparison.Ordinal);
        Assert.Contains("must be a whole number from 0 to 5", (await Browser.Send(made.Text("url"), "action=update", $"quantity_{item}=6")).Text, StringComparison.Ordinal);

        await Browser.Send(made.Text("url"), "action=pay", "email=ada@example.com", "card=pm_card_visa");
        var session = await Get($"/v1/checkout/sessions/{made.Id}?expand[]=payment_intent");
        Assert.Equal(("13500", "13500", courier), (session.Text("amount_total"), session.Text("payment_intent.amount"), session.Text("shipping_cost.shipping_rate")));
    }

    [Fact]
    public async Task What_the_seller_asks_has_to_be_answered()
    {
        var made = await Post(
            "/v1/checkout/sessions",
            [
                .. Mug, "phone_number_collection[enabled]=true", "billing_address_collection=required", "shipping_address_collection[allowed_countries][]=DE",
                "custom_fields[0][key]=engraving", "custom_fields[0][label][type]=custom", "custom_fields[0][label][custom]=Text to engrave",
                "custom_fields[0][type]=text", "custom_fields[0][text][maximum_length]=5", "consent_collection[terms_of_service]=required",
                "consent_collection[promotions]=auto", "name_collection[business][enabled]=true", "customer_creation=always",
            ]);
        var form = new List<string> { "action=pay", "card=pm_card_visa" };
        async Task Lacks(string message, params string[] then)
        {
            var page = await Browser.Send(made.Text("url"), [.. form]);
            Assert.Equal(400, page.Status);
            Assert.Contains(message, page.Text, StringComparison.Ordinal);
            form.AddRange(then);
        }

        await Lacks("Your e-mail address is missing.", "email=ada");
        await Lacks("That is no e-mail address.", "email=ada@example.com");
        await Lacks("Your name is missing.", "name=Ada");
        await Lacks("Your phone number is missing.", "phone=+1 555 0100");
        await Lacks("The name of your company is missing.", "business_name=Ada & Co");
        await Lacks("Your billing address needs a street, a city, a postal code and a country.", Address("billing", "US"));
        await Lacks("The shipping address needs a street, a city, a postal code and a country.", Address("shipping", "US"));
        await Lacks("We do not ship to US.", "shipping_country=DE");
        await Lacks("An answer is missing: Text to engrave", "custom_engraving=Ada <3");
        await Lacks("The answer has to have 0 to 5 characters: Text to engrave", "custom_engraving=Ada");
        await Lacks("You have to accept the terms of service.", "terms_of_service=accepted", "promotions=opt_in");

        Assert.Equal(303, (await Browser.Send(made.Text("url"), [.. form])).Status);
        var session = await Get($"/v1/checkout/sessions/{made.Id}?expand[]=customer&expand[]=payment_intent");
        Assert.Equal("Ada", session.Text("custom_fields.0.text.value"));
        Assert.Equal(("accepted", "opt_in"), (session.Text("consent.terms_of_service"), session.Text("consent.promotions")));
        Assert.Equal(("DE", "DE", "US"), (session.Text("collected_information.shipping_details.address.country"), session.Text("payment_intent.shipping.address.country"), session.Text("customer_details.address.country")));
        Assert.Equal(("Ada & Co", "Ada"), (session.Text("collected_information.business_name"), session.Text("customer.name")));
    }

    [Fact]
    public async Task A_payment_may_be_held_and_may_make_an_invoice()
    {
        var held = await Post("/v1/checkout/sessions", [.. Mug, "payment_intent_data[capture_method]=manual", "payment_intent_data[setup_future_usage]=off_session"]);
        await Browser.Send(held.Text("url"), "action=pay", "email=ada@example.com", "card=pm_card_visa");
        var session = await Get($"/v1/checkout/sessions/{held.Id}?expand[]=payment_intent.payment_method");
        Assert.Equal(("complete", "unpaid", "requires_capture"), (session.Text("status"), session.Text("payment_status"), session.Text("payment_intent.status")));
        Assert.Equal(session.Text("customer"), session.Text("payment_intent.payment_method.customer"));

        var billed = await Post("/v1/checkout/sessions", [.. Mug, "invoice_creation[enabled]=true", "invoice_creation[invoice_data][description]=Order 7"]);
        await Browser.Send(billed.Text("url"), "action=pay", "email=ada@example.com", "card=pm_card_visa");
        session = await Get($"/v1/checkout/sessions/{billed.Id}?expand[]=invoice");
        Assert.Equal(("paid", "4800", "Order 7"), (session.Text("invoice.status"), session.Text("invoice.amount_paid"), session.Text("invoice.description")));
    }

    [Fact]
    public async Task A_card_is_saved_without_a_charge()
    {
        var made = await Post(
            "/v1/checkout/sessions", "mode=setup", $"customer={ShopSeed.NewCustomer}", "currency=usd", "success_url=https://shop.example.com/saved",
            "setup_intent_data[metadata][contract]=C-4711", "expand[]=setup_intent");
        Assert.Equal(("no_payment_required", "C-4711", "requires_payment_method"), (made.Text("payment_status"), made.Text("setup_intent.metadata.contract"), made.Text("setup_intent.status")));
        Assert.Null(made["amount_total"]);

        var refused = await Browser.Send(made.Text("url"), "action=pay", "card=pm_card_chargeDeclined");
        Assert.Equal(402, refused.Status);
        Assert.Contains("Your card was declined.", refused.Text, StringComparison.Ordinal);
        Assert.Equal("https://shop.example.com/saved", (await Browser.Send(made.Text("url"), "action=pay", "card=pm_card_visa")).Location);

        var session = await Get($"/v1/checkout/sessions/{made.Id}?expand[]=setup_intent.payment_method");
        Assert.Equal(("complete", "succeeded", ShopSeed.NewCustomer), (session.Text("status"), session.Text("setup_intent.status"), session.Text("setup_intent.payment_method.customer")));
    }

    [Fact]
    public async Task A_card_to_be_saved_may_ask_first_and_an_expired_page_saves_none()
    {
        string[] setup = ["mode=setup", "customer_creation=always", "success_url=https://shop.example.com/saved"];
        var made = await Post("/v1/checkout/sessions", setup);
        var asked = await Browser.Send(made.Text("url"), "action=pay", "email=new@example.com", "card=pm_card_authenticationRequired");
        Assert.StartsWith("/authenticate/setup_intents/seti_", asked.Location, StringComparison.Ordinal);
        var secret = asked.Location![(asked.Location!.IndexOf('=', StringComparison.Ordinal) + 1)..];
        await Browser.Send(new Uri(Server.BaseAddress, asked.Location).ToString(), $"client_secret={secret}", "outcome=complete");
        Assert.Equal("complete", (await Get($"/v1/checkout/sessions/{made.Id}")).Text("status"));

        var left = await Post("/v1/checkout/sessions", setup);
        var expired = await Post($"/v1/checkout/sessions/{left.Id}/expire", "expand[]=setup_intent");
        Assert.Equal(("canceled", "abandoned"), (expired.Text("setup_intent.status"), expired.Text("setup_intent.cancellation_reason")));
    }

    [Fact]
    public async Task A_payment_link_opens_a_session_for_everybody_until_its_limit()
    {
        var link = await Post(
            "/v1/payment_links", $"line_items[0][price]={ShopSeed.OneTimePrice}", "line_items[0][quantity]=1", "restrictions[completed_sessions][limit]=1",
            "inactive_message=Sold out.", "after_completion[type]=hosted_confirmation", "after_completion[hosted_confirmation][custom_message]=See you soon.",
            "metadata[campaign]=spring", "payment_intent_data[description]=Spring mug");
        var opened = await Browser.Look(link.Text("url"));
        Assert.StartsWith("/c/pay/cs_test_", opened.Location, StringComparison.Ordinal);

        var done = await Browser.Send(new Uri(Server.BaseAddress, opened.Location!).ToString(), "action=pay", "email=ada@example.com", "card=pm_card_visa");
        Assert.Contains("See you soon.", done.Text, StringComparison.Ordinal);
        var session = (await Get($"/v1/checkout/sessions?payment_link={link.Id}&expand[]=data.payment_intent")).Data[0];
        Assert.Equal(("complete", "spring", "Spring mug"), (session["status"]!.ToString(), session["metadata"]!["campaign"]!.ToString(), session["payment_intent"]!["description"]!.ToString()));

        var closed = await Browser.Look(link.Text("url"));
        Assert.Equal(410, closed.Status);
        Assert.Contains("Sold out.", closed.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await Browser.Look(Server.BaseAddress + "b/test_nope")).Status);
    }

    [Fact]
    public async Task An_expired_cart_can_be_had_again_for_thirty_days()
    {
        var made = await Post("/v1/checkout/sessions", [.. Mug, "after_expiration[recovery][enabled]=true"]);
        var expired = await Post($"/v1/checkout/sessions/{made.Id}/expire");

        var opened = await Browser.Look(expired.Text("after_expiration.recovery.url"));
        var again = await Get($"/v1/checkout/sessions/{opened.Location!.Split('/')[^1]}");
        Assert.Equal((made.Id, "4800", "open"), (again.Text("recovered_from"), again.Text("amount_total"), again.Text("status")));
        Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(404, (await Browser.Look(expired.Text("after_expiration.recovery.url"))).Status);
    }

    [Fact]
    public async Task Nothing_of_what_was_typed_or_set_up_is_markup()
    {
        var product = await Post("/v1/products", "name=<script>alert(1)</script>", "default_price_data[currency]=usd", "default_price_data[unit_amount]=500");
        var made = await Post("/v1/checkout/sessions", "mode=payment", "success_url=https://a.example.com/", "cancel_url=javascript://a.example.com/alert(1)", $"line_items[0][price]={product.Text("default_price")}", "line_items[0][quantity]=1");

        var page = await Browser.Send(made.Text("url"), "action=pay", "email=\"><script>");

        Assert.DoesNotContain("<script", page.Markup, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", page.Markup, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", page.Markup, StringComparison.OrdinalIgnoreCase);
    }

    private static string[] Address(string kind, string country) =>
        [$"{kind}_line1=1 Example Street", $"{kind}_city=Springfield", $"{kind}_postal_code=62701", $"{kind}_country={country}"];

    private static string Squeezed(PageVisitor.Page page) => string.Join(' ', page.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
