using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Tests.Support;
using Xunit.Abstractions;

namespace IntegrationHub.Sandbox.Tests;

/// <summary>Walks what the sandbox can answer. The comparison itself is in <see cref="SandboxTest"/>, so every other test makes it too.</summary>
public sealed class StripeFactsTests(ITestOutputHelper output) : SandboxTest
{
    public static TheoryData<string> Lists => new(
        "balance_transactions", "billing_portal/configurations", "charges", "checkout/sessions", "customers", "invoice_payments", "invoices", "payment_intents",
        "payment_links", "payment_methods", "prices", "products", "refunds", "subscriptions?status=all");

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_object_of_the_seeded_shop_has_every_field_that_Stripe_promises(string list)
    {
        SayWhatIsChecked();
        var page = await Get($"/v1/{list}{(list.Contains('?') ? '&' : '?')}limit=100");

        Assert.NotEmpty(page.Data);
        foreach (var id in page.Ids)
        {
            var one = await Get($"/v1/{list.Split('?')[0]}/{id}");
            Assert.Equal(id, one.Id);
        }
    }

    [Theory]
    [InlineData("/v1/account")]
    [InlineData("/v1/balance")]
    [InlineData($"/v1/subscription_items?subscription={ShopSeed.ActiveSubscription}")]
    [InlineData($"/v1/checkout/sessions/{ShopSeed.OpenCheckoutSession}/line_items")]
    [InlineData($"/v1/customers/{ShopSeed.Customer}/payment_methods")]
    [InlineData($"/v1/customers/{ShopSeed.Customer}?expand[]=subscriptions.data.latest_invoice.payments&expand[]=sources&expand[]=tax_ids")]
    [InlineData($"/v1/charges/{ShopSeed.RefundableCharge}?expand[]=refunds&expand[]=balance_transaction&expand[]=payment_intent.payment_method")]
    [InlineData($"/v1/subscriptions/{ShopSeed.PastDueSubscription}?expand[]=latest_invoice.confirmation_secret&expand[]=latest_invoice.payments")]
    [InlineData($"/v1/refunds/{ShopSeed.PartialRefund}?expand[]=balance_transaction.source&expand[]=charge&expand[]=payment_intent&expand[]=customer")]
    [InlineData("/v1/payment_methods/pm_card_mastercard")]
    public async Task Other_answers_and_expansions_have_them_too(string path)
    {
        SayWhatIsChecked();
        var answer = await Get(path);

        Assert.Equal(200, (int)answer.Status);
    }

    [Fact]
    public void The_comparison_notices_what_is_missing_and_what_has_the_wrong_name()
    {
        Assert.Contains("refund.status is missing", StripeFacts.Differences(new JsonObject { ["object"] = "refund" }));
        if (StripeFacts.ArePresent)
        {
            Assert.Contains("refund.ammount is nothing Stripe has", StripeFacts.Differences(new JsonObject { ["object"] = "refund", ["ammount"] = 1 }));
            Assert.Contains("refund.amount is String, not integer", StripeFacts.Differences(new JsonObject { ["object"] = "refund", ["amount"] = "1" }));
        }
    }

    private void SayWhatIsChecked()
    {
        if (!StripeFacts.ArePresent)
            output.WriteLine($"{StripeFacts.Folder} is not there: only a few fields of each object are checked.");
    }
}
