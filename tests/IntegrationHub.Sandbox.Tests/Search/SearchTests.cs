using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Search;

public sealed class SearchTests : SandboxTest
{
    [Theory]
    [InlineData("charges", "payment_method_details.card.last4:'4242' AND amount:6400", ShopSeed.RefundableCharge)]
    [InlineData("customers", "name~\"OKAFOR\"", ShopSeed.Customer)]
    [InlineData("customers", "email:'ADA.okafor@example.com' created>1", ShopSeed.Customer)]
    [InlineData("invoices", "subscription:'sub_SeedPastDue' AND status:'open'", null)]
    [InlineData("payment_intents", "customer:'cus_SeedAdaOkafor' AND currency:'usd' AND amount>5000 AND status:'succeeded'", ShopSeed.RefundablePaymentIntent)]
    [InlineData("payment_intents", "amount>=15000 and amount<=\"15000\"", ShopSeed.UncapturedPaymentIntent)]
    [InlineData("prices", "product:'prod_SeedCoffeeClub' AND type:'recurring' AND -product~'mug'", ShopSeed.YearlyPrice, ShopSeed.MonthlyPrice)]
    [InlineData("prices", "-currency:'usd'", ShopSeed.EuroPrice)]
    [InlineData("products", "name~'enamel mug'", ShopSeed.Product)]
    [InlineData("products", "description~'beans' OR url~'example'", ShopSeed.SubscriptionProduct, "prod_SeedGiftBox")]
    [InlineData("subscriptions", "status:'past_due' or status:'unpaid'", ShopSeed.PastDueSubscription)]
    [InlineData("subscriptions", "-canceled_at:null", ShopSeed.CanceledSubscription)]
    public async Task Every_resource_is_searched_by_its_own_fields(string resource, string query, params string?[] ids)
    {
        var found = await Get($"/v1/{resource}/search?query={Uri.EscapeDataString(query)}");

        Assert.Equal("search_result", found.Text("object"));
        Assert.Equal($"/v1/{resource}/search", found.Text("url"));
        if (ids is [not null, ..])
            Assert.Equal(ids.Order(), found.Ids.Order());
        else
            Assert.Single(found.Ids);
    }

    [Fact]
    public async Task Metadata_is_searched_by_key_and_null_means_without_it()
    {
        var made = await Post("/v1/products", "name=Saucer", "metadata[say \"hi\"]=it's", "metadata[sku]=EM-350");

        Assert.Equal([made.Id], await Search("products", """metadata["say \"hi\""]:'it\'s'"""));
        Assert.Equal([made.Id], await Search("products", "-metadata['sku']:null"));
        Assert.DoesNotContain(made.Id, await Search("products", "metadata['sku']:null"));
    }

    [Fact]
    public async Task Pages_follow_one_another_and_the_total_is_told_when_asked_for()
    {
        var first = await Get("/v1/customers/search?query=email~'example.com'&limit=7&expand[]=total_count&expand[]=data.invoice_settings.default_payment_method");
        Assert.Equal("12", first.Text("total_count"));
        Assert.True(first.HasMore);
        var second = await Get($"/v1/customers/search?query=email~'example.com'&limit=7&page={Uri.EscapeDataString(first.Text("next_page"))}");
        Assert.False(second.HasMore);
        Assert.Null(second["next_page"]);
        Assert.False(second.Json.ContainsKey("total_count"));
        Assert.Equal(12, first.Ids.Concat(second.Ids).Distinct().Count());

        Refused(
            await Get("/v1/customers/search?query=email~'example.com'&page=WyJjdXNfU2VlZCJd"), 400,
            "The page `WyJjdXNfU2VlZCJd` is not the next_page of a result of this query.", null, "page");
        Refused(
            await Get("/v1/customers/search?query=email~'example.com'&page=%25"), 400,
            "The page `%` is not the next_page of a result of this query.", null, "page");
    }

    [Fact]
    public async Task What_was_deleted_is_not_found()
    {
        await Delete($"/v1/customers/{ShopSeed.Customer}");

        Assert.Empty(await Search("customers", "name~'okafor'"));
    }

    [Theory]
    [InlineData("", "Missing required param: query.")]
    [InlineData(" ", "At character 1, ` `: expected a clause such as created>1700000000.")]
    [InlineData("name", "At character 5, the end: expected `:` or `~` after name.")]
    [InlineData("name='x'", "At character 5, `='x'`: expected `:` or `~` after name.")]
    [InlineData("name>'x'", "At character 5, `>'x'`: name takes `:` or `~`, not `>`.")]
    [InlineData("created~'170'", "At character 8, `~'170'`: created takes `:`, `>`, `<`, `>=`, or `<=`, not `~`.")]
    [InlineData("created>yesterday", "At character 9, `yesterday`: expected a number, or null.")]
    [InlineData("created>null", "At character 9, `null`: null goes with `:`, not with `>`.")]
    [InlineData("name:Ada", "At character 6, `Ada`: expected a value in quotes, or null.")]
    [InlineData("name~'Ad'", "At character 6, `'Ad'`: a part of a text needs at least 3 characters.")]
    [InlineData("name:'Ada", "At character 6, `'Ada`: the quote ' is never closed.")]
    [InlineData("name:'Ada'email:null", "At character 11, `email:null`: expected a space, AND or OR after a clause.")]
    [InlineData("name:'Ada' AND ", "At character 16, the end: expected a clause after AND.")]
    [InlineData("(name:'Ada')", "At character 1, `(name:'Ada')`: expected the name of a field.")]
    [InlineData("metadata:'x'", "At character 9, `:'x'`: expected a key after metadata, as in metadata['order'].")]
    [InlineData("metadata[order]:'x'", "At character 10, `order]:'x'`: expected the key of the metadata in quotes.")]
    [InlineData("name:'a' OR name:'b' name:'c'", "At character 22, `name:'c'`: AND and OR cannot be mixed in one query; a space means AND.")]
    public async Task A_query_that_cannot_be_read_says_where_and_what_would_have_been_right(string query, string problem)
    {
        var refused = await Get($"/v1/customers/search{(query.Length == 0 ? "" : $"?query={Uri.EscapeDataString(query)}")}");

        if (query.Length == 0)
            Refused(refused, 400, problem, "parameter_missing", "query");
        else
            Refused(refused, 400, "We were unable to parse your search query. " + problem, null, "query");
    }

    [Fact]
    public async Task A_field_that_is_not_searchable_is_named_with_the_nearest_that_is() => Refused(
        await Get("/v1/payment_intents/search?query=amuont:5"), 400,
        "Field `amuont` is an unsupported search field for resource `payment_intents`. See " +
        "http://stripe.com/docs/search#query-fields-for-payment-intents for a list of supported fields. Did you mean `amount`?",
        null, "query");

    [Fact]
    public async Task A_query_has_at_most_ten_clauses()
    {
        var ten = string.Join(" ", Enumerable.Repeat("created>1", 10));

        Assert.Equal(200, (int)(await Get($"/v1/prices/search?query={Uri.EscapeDataString(ten.Replace("created>1", "active:'true'"))}")).Status);
        Refused(
            await Get($"/v1/customers/search?query={Uri.EscapeDataString(ten + " created>1")}"), 400,
            "We were unable to parse your search query. At character 101, `created>1`: a query has at most 10 clauses.", null, "query");
    }

    private async Task<IReadOnlyList<string>> Search(string resource, string query) =>
        (await Get($"/v1/{resource}/search?query={Uri.EscapeDataString(query)}")).Ids;
}
