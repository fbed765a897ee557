using IntegrationHub.Engine.Facts;
using IntegrationHub.Engine.Scaffolding;

namespace IntegrationHub.Engine.Tests.Scaffolding;

public class EndpointNamesTests
{
    [Theory]
    [InlineData("Orders.create", "create-order")]
    [InlineData("Orders.retrieve", "get-order")]
    [InlineData("Orders.del", "delete-order")]
    [InlineData("Orders.list", "list-orders")]
    [InlineData("TaxRates.update", "update-tax-rate")]
    [InlineData("Shop.Deliveries.search", "search-shop-deliveries")]
    [InlineData("Shop.Deliveries.retrieve", "get-shop-delivery")]
    [InlineData("Shop.Deliveries.listLineItems", "list-shop-delivery-line-items")]
    [InlineData("CreditNotes.voidCreditNote", "void-credit-note")]
    [InlineData("Balance.retrieve", "get-balance")]
    [InlineData("Addresses.retrieve", "get-address")]
    public void A_file_is_named_after_what_is_done_to_what(string operation, string name) => Assert.Equal(name, EndpointNames.File(Named(operation)));

    [Theory]
    [InlineData("Orders.create", "orders")]
    [InlineData("Shop.TaxRates.create", "tax-rates")]
    public void The_group_is_looked_for_under_the_name_of_the_resource_first(string operation, string group) =>
        Assert.Equal(group, EndpointNames.Groups(Named(operation))[0]);

    [Theory]
    [InlineData("id", "tax_rates", "tax_rate_id")]
    [InlineData("customer_id", "customers", "customer_id")]
    [InlineData("quote", "quotes", "quote_id")]
    public void A_field_of_the_path_is_named_after_its_object(string named, string before, string field) =>
        Assert.Equal(field, EndpointNames.PathField(named, before));

    private static FactsOperation Named(string id) => new(id, "GET", "/v1/things", new Dictionary<string, FactsValue>(), "Thing");
}
