using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Discovery;

namespace IntegrationHub.Engine.Tests.Discovery;

public sealed class ToolSearchTests
{
    private static readonly ToolSearch Search = new(Shop.Catalog);

    [Theory]
    [InlineData("customer is unhappy and wants her money returned", "stripe_create_refund")]
    [InlineData("refund half of pi_3PqABC123", "stripe_create_refund")]
    [InlineData("collect $300 from cus_ABC123", "stripe_create_payment_intent")]
    [InlineData("did the payment pi_3MtwBw go through?", "stripe_get_payment_intent")]
    [InlineData("please stop billing this guy every month", "stripe_cancel_subscription")]
    [InlineData("put Ana on the monthly plan", "stripe_create_subscription")]
    [InlineData("is sub_1A still active?", "stripe_get_subscription")]
    [InlineData("which memberships are past due", "stripe_list_subscriptions")]
    [InlineData("create a client record for jane@example.com", "stripe_create_customer")]
    [InlineData("find the customer with email jane@example.com", "stripe_list_customers")]
    [InlineData("make a checkout page for two t-shirts", "stripe_create_checkout_session")]
    [InlineData("show me abandoned carts from last week", "stripe_list_checkout_sessions")]
    [InlineData("customer portal link for cus_ABC123", "stripe_create_billing_portal_session")]
    public void A_small_catalog_without_synonyms_is_searched_as_well(string say, string tool) => Assert.Equal(tool, Search.Search(say)[0].Tool);

    [Theory]
    [InlineData("refund")]
    [InlineData("give money back")]
    [InlineData("refnd")]
    public void A_refund_is_found_by_its_name_by_other_words_and_with_a_letter_missing(string words) =>
        Assert.Equal("stripe_create_refund", Search.Search(words)[0].Tool);

    [Fact]
    public void A_hit_says_why_it_was_found_and_what_it_risks()
    {
        var hit = Search.Search("give the money back as a refund")[0];

        Assert.Equal("stripe_create_refund", hit.Tool);
        Assert.Equal("Create a refund", hit.Title);
        Assert.Equal(("write", "destructive"), (hit.Mode, hit.Risk));
        Assert.Equal("alsoKnownAs \"give money back\"; title: refund", hit.Why);
    }

    [Fact]
    public void What_begins_with_show_me_finds_reads_before_writes() =>
        Assert.All(["show me the subscription", "show me customers", "show me this payment"], words =>
            Assert.Equal("read", Search.Search(words)[0].Mode));

    [Theory]
    [InlineData("")]
    [InlineData("   \t\n")]
    [InlineData("the of and please")]
    [InlineData("!!! ??? ---")]
    [InlineData("12 34.56 $9")]
    [InlineData("zzzzqqqq")]
    [InlineData("\0\u202e\ud83d")]
    public void Words_that_say_nothing_find_nothing(string words) => Assert.Empty(Search.Search(words));

    [Fact]
    public void Only_the_first_thousand_characters_are_read()
    {
        Assert.Empty(Search.Search(new string(' ', 1000) + "refund"));
        Assert.Empty(Search.Search(new string('x', 1_000_000)));
        Assert.NotEmpty(Search.Search(string.Concat(Enumerable.Repeat("refund ", 100_000))));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(3, 3)]
    public void The_limit_is_held(int limit, int count) => Assert.Equal(count, Search.Search("customer", limit).Count);

    [Fact]
    public void Fifty_hits_are_the_most()
    {
        var many = new ToolCatalog([Shop.Stripe], Enumerable.Range(0, 80).Select(number => Shop.Tool(
            Shop.Stripe, Shop.Manifest("refunds", $"list-thing{number:00}", "List things", $"GET /v1/thing{number}", "list of thing"))));

        var hits = new ToolSearch(many).Search("list things", 1000);

        Assert.Equal(50, hits.Count);
        Assert.Equal(hits.Select(hit => hit.Tool).Order(StringComparer.Ordinal), hits.Select(hit => hit.Tool));
    }

    [Fact]
    public void The_same_question_has_the_same_answer_whatever_the_order_of_the_files()
    {
        var turned = new ToolSearch(new ToolCatalog([Shop.Stripe], Shop.Catalog.Tools.Reverse()));

        foreach (var say in (string[])["refund", "show me customers", "cancel sub_1MowQV", "which memberships are past due", "pay link for Ana", "stop"])
        {
            var hits = Search.Search(say);
            Assert.Equal(hits, turned.Search(say));
            Assert.All(hits, hit => Assert.Equal(hit.Score, Math.Round(hit.Score, 3)));
        }
    }

    [Fact]
    public void An_empty_catalog_finds_nothing() => Assert.Empty(new ToolSearch(new ToolCatalog([], [])).Search("refund"));

    [Fact]
    public void A_sentence_of_a_refused_example_leads_nowhere() =>
        Assert.DoesNotContain("examples", string.Concat(Search.Search("both ids at once").Select(hit => hit.Why)));
}
