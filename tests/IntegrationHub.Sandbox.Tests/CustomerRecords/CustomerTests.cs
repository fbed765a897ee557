using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.CustomerRecords;

public sealed class CustomerTests : SandboxTest
{
    [Fact]
    public async Task A_customer_is_made_read_changed_and_found_by_email()
    {
        var made = await Post(
            "/v1/customers", "name=Mira Patel", "email=mira.patel@example.com", "metadata[tier]=gold", "metadata[source]=fair",
            "address[city]=Pune", "address[country]=IN");
        Assert.StartsWith("cus_", made.Id, StringComparison.Ordinal);
        Assert.Equal(Clock.Seconds, made["created"]!.GetValue<long>());
        Assert.Equal("Pune", made.Text("address.city"));

        await Post($"/v1/customers/{made.Id}", "name=Mira P.", "metadata[tier]=", "metadata[size]=xl", "address=");
        var read = await Get($"/v1/customers/{made.Id}");
        Assert.Equal("Mira P.", read.Text("name"));
        Assert.Equal("mira.patel@example.com", read.Text("email"));
        Assert.Equal("""{"source":"fair","size":"xl"}""", read["metadata"]!.ToJsonString());
        Assert.Null(read["address"]);

        await Post($"/v1/customers/{made.Id}", "metadata=", "name=");
        read = await Get($"/v1/customers/{made.Id}");
        Assert.Equal("{}", read["metadata"]!.ToJsonString());
        Assert.Null(read["name"]);

        var found = await Get("/v1/customers?email=mira.patel@example.com");
        Assert.Equal([made.Id], found.Ids);
    }

    [Fact]
    public async Task A_deleted_customer_leaves_a_stub_and_takes_its_subscriptions_with_it()
    {
        var deleted = await Delete($"/v1/customers/{ShopSeed.Customer}");
        Assert.Equal($$"""{"id":"{{ShopSeed.Customer}}","object":"customer","deleted":true}""", deleted.Json.ToJsonString());

        Assert.Equal(deleted.Json.ToJsonString(), (await Get($"/v1/customers/{ShopSeed.Customer}")).Json.ToJsonString());
        Refused(await Post($"/v1/customers/{ShopSeed.Customer}", "name=x"), 404, $"No such customer: '{ShopSeed.Customer}'", "resource_missing", "id");
        Assert.DoesNotContain(ShopSeed.Customer, (await Get("/v1/customers?limit=100")).Ids);
        Assert.Equal("canceled", (await Get($"/v1/subscriptions/{ShopSeed.ActiveSubscription}")).Text("status"));
    }

    [Fact]
    public async Task A_saved_card_must_belong_to_the_customer()
    {
        var method = (await Get($"/v1/customers/{ShopSeed.Customer}")).Text("invoice_settings.default_payment_method");

        var refused = await Post($"/v1/customers/{ShopSeed.NewCustomer}", $"invoice_settings[default_payment_method]={method}");

        Refused(
            refused, 400,
            $"The customer does not have a payment method with the ID {method}. The payment method must be attached to the customer.",
            "resource_missing", "invoice_settings[default_payment_method]");
    }

    [Fact]
    public async Task An_address_without_an_at_sign_is_not_an_email() => Refused(
        await Post("/v1/customers", "email=mira.example.com"), 400, "Invalid email address: mira.example.com", "email_invalid", "email");

    [Fact]
    public async Task A_card_the_bank_refuses_is_not_saved()
    {
        var refused = await Post("/v1/payment_methods/pm_card_chargeDeclined/attach", $"customer={ShopSeed.NewCustomer}");

        Refused(refused, 402, "Your card was declined.", "card_declined");
        Assert.Equal("generic_decline", refused.Error["decline_code"]!.GetValue<string>());
        Assert.Empty((await Get($"/v1/customers/{ShopSeed.NewCustomer}/payment_methods")).Data);
    }

    [Fact]
    public async Task A_card_is_saved_to_a_customer_and_taken_away_again()
    {
        var saved = await Post("/v1/payment_methods/pm_card_visa/attach", $"customer={ShopSeed.NewCustomer}");
        Assert.Equal(ShopSeed.NewCustomer, saved.Text("customer"));
        Assert.Equal("4242", saved.Text("card.last4"));
        Assert.Equal([saved.Id], (await Get($"/v1/payment_methods?customer={ShopSeed.NewCustomer}&type=card")).Ids);

        Assert.Null((await Post($"/v1/payment_methods/{saved.Id}/detach"))["customer"]);
        Assert.Empty((await Get($"/v1/payment_methods?customer={ShopSeed.NewCustomer}")).Data);
    }
}
