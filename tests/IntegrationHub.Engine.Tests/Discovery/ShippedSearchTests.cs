using IntegrationHub.Engine.Discovery;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Discovery;

/// <summary>What search understands of a sentence, shown on the shipped catalog.</summary>
public sealed class ShippedSearchTests
{
    private static readonly ToolSearch Search = new(TestHub.Catalog);

    [Theory]
    [InlineData("add a new client", "add a new customer")]
    [InlineData("cancel her membership", "cancel her subscription")]
    [InlineData("send the bill to them", "send the invoice to them")]
    [InlineData("list the bills", "list the invoices")]
    [InlineData("respond to a chargeback", "respond to a dispute")]
    [InlineData("void a credit memo", "void a credit note")]
    public void Words_that_mean_the_same_find_the_same(string one, string other) =>
        Assert.Equal(Search.Search(other).Select(hit => (hit.Tool, hit.Score)), Search.Search(one).Select(hit => (hit.Tool, hit.Score)));

    [Fact]
    public void A_word_used_for_another_is_shown_with_what_it_is_taken_for() =>
        Assert.Contains(Search.Search("the newest client"), hit => hit.Why.Contains("client (customer)", StringComparison.Ordinal));

    [Fact]
    public void A_misspelt_word_is_shown_with_what_it_is_taken_for() =>
        Assert.Contains(Search.Search("yesterday's refnd"), hit => hit.Why.Contains("refnd (refund)", StringComparison.Ordinal));

    [Theory]
    [InlineData("cancle the subscripton", "stripe_cancel_subscription")]
    [InlineData("list invocies", "stripe_list_invoices")]
    [InlineData("new custmer", "stripe_create_customer")]
    [InlineData("create a cupon", "stripe_create_coupon")]
    [InlineData("refnd the payment", "stripe_create_refund")]
    public void One_typing_mistake_a_word_is_forgiven(string say, string tool) => Assert.Equal(tool, Search.Search(say)[0].Tool);

    [Theory]
    [InlineData("show cus_9s6XKz", "stripe_get_customer")]
    [InlineData("pi_3MtwBw", "stripe_get_payment_intent")]
    [InlineData("show sub_sched_1Mr", "stripe_get_subscription_schedule")]
    [InlineData("show sub_1MowQV", "stripe_get_subscription")]
    [InlineData("invoices of cus_9s6XKz", "stripe_list_invoices")]
    [InlineData("cancel sub_1MowQV", "stripe_cancel_subscription")]
    [InlineData("make si_1Na 12 seats", "stripe_update_subscription_item")]
    public void An_identifier_tells_what_the_call_is_about(string say, string tool) => Assert.Equal(tool, Search.Search(say)[0].Tool);

    [Theory]
    [InlineData("don't charge, just save the card", "stripe_create_setup_intent")]
    [InlineData("not cancel, just pause the subscription", "stripe_pause_subscription")]
    [InlineData("pause the subscription instead of canceling it", "stripe_pause_subscription")]
    [InlineData("do not refund it, give them store credit", "stripe_create_customer_balance_transaction")]
    public void What_is_not_to_be_done_is_not_found_first(string say, string tool) => Assert.Equal(tool, Search.Search(say)[0].Tool);

    [Fact]
    public void A_tool_is_found_by_its_own_name_before_all_others() => Assert.All(TestHub.Catalog.Tools, tool =>
    {
        Assert.Equal(tool.Name, Search.Search(tool.Name)[0].Tool);
        Assert.Equal(tool.Name, Search.Search(tool.Manifest.Endpoint)[0].Tool);
    });

    [Fact]
    public void A_synonym_stands_for_words_that_manifests_use() => Assert.All(TestHub.Catalog.Integrations, integration =>
    {
        var names = string.Join(' ', TestHub.Catalog.Tools.SelectMany(tool => tool.Manifest.AlsoKnownAs.Prepend(tool.Manifest.Title))).ToLowerInvariant();
        Assert.All(integration.Manifest.Synonyms.Values.SelectMany(meant => meant.Split(' ')), word => Assert.Contains(word, names));
    });
}
