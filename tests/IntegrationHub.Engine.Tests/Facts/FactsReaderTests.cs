using IntegrationHub.Engine.Facts;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Facts;

public sealed class FactsReaderTests : IDisposable
{
    private const string Operation = """[{"id":"Orders.list","http":"GET","path":"/v1/orders","params":{},"returns":"Order"}]""";

    private readonly TempCatalog _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_that_is_not_there_is_a_problem() =>
        Assert.Equal(new(null, "/nowhere: there is no such folder of facts."), FactsReader.Read("/nowhere"));

    [Fact]
    public void A_folder_of_something_else_is_a_problem() => Problem("$ holds no facts: there is no folder \"operations\" in it.");

    [Theory]
    [InlineData("readme.md", "")]
    [InlineData("Orders.json", "[]")]
    public void A_folder_without_an_operation_is_a_problem(string file, string text)
    {
        _folder.With($"operations/{file}", text);

        Problem("$/operations holds no operations, so there is nothing to compare with.");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""[{"id":"Orders.list","http":"GET","path":"/v1/orders","params":[],"returns":"Order"}]""")]
    public void A_file_of_another_shape_is_a_problem_and_not_passed_over(string text)
    {
        _folder.With("operations/Orders.json", Operation).With("operations/Parcels.json", text);

        Problem("$/operations/Parcels.json does not have the shape of a file of facts.");
    }

    [Fact]
    public void An_operation_that_lacks_a_part_is_a_problem()
    {
        _folder.With("operations/Orders.json", """[{"id":"Orders.list"}]""");

        Problem("$/operations/Orders.json can't be read: \"http\" is missing.");
    }

    [Fact]
    public void Facts_of_no_version_are_a_problem()
    {
        _folder.With("operations/Orders.json", Operation);

        Assert.StartsWith($"{_folder.PathOf("meta.json")} can't be read: ", FactsReader.Read(_folder.Root).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Order", "order")]
    [InlineData("DeletedOrder", "order")]
    [InlineData("Order | DeletedOrder", "order")]
    [InlineData("ApiListPromise<CreditNote>", "list of credit_note")]
    [InlineData("ApiSearchResultPromise<Order>", "list of order")]
    [InlineData("V2ListPromise<Order>", "list of order")]
    [InlineData("Promise<InvoiceItem>", "invoiceitem")]
    [InlineData("DeletedInvoiceItem", "invoiceitem")]
    [InlineData("Session", "checkout.session")]
    [InlineData("Billing.MeterEvent", "billing.meter_event")]
    [InlineData("Promise<void>", null)]
    [InlineData("Promise<ReadableStream>", null)]
    [InlineData("any", null)]
    public void What_an_operation_answers_with_has_the_name_that_manifests_use(string returns, string? name)
    {
        _folder.With("meta.json", """{"apiVersion":"1"}""")
            .With("operations/Sessions.json", Operation.Replace("Orders.list", "Checkout.Sessions.list").Replace("\"Order\"", $"\"{returns}\""))
            .With("objects/Session.json", """{"name":"Session","object":"other.session"}""")
            .With("objects/Checkout.Session.json", """{"name":"Checkout.Session","object":"checkout.session"}""")
            .With("objects/InvoiceItem.json", """{"name":"InvoiceItem","object":"invoiceitem"}""")
            .With("objects/DeletedInvoiceItem.json", """{"name":"DeletedInvoiceItem","object":"invoiceitem"}""");

        var facts = FactsReader.Read(_folder.Root).Facts!;

        Assert.Equal(name, facts.ReturnsOf(Assert.Single(facts.Operations)));
    }

    private void Problem(string sentence)
    {
        var (facts, problem) = FactsReader.Read(_folder.Root);
        Assert.Null(facts);
        Assert.Equal(sentence.Replace("$", _folder.Root, StringComparison.Ordinal), problem);
    }
}
