using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Live;

/// <summary>What becomes of an agreement when the catalog changes between the preview and the call.</summary>
public sealed class ExchangedCatalogTests : IDisposable
{
    private const string Tool = "shop_ship_order";
    private const string Input = """{"order_id":"or_1","note":"fast"}""";

    private const string Ship =
        """
        title: Ship an order
        summary: Ships an order.
        mode: write
        effect: { moves_money: false, reversible: true, notifies: nobody }
        request: POST /v1/orders/{order_id}/ship
        returns: order
        permission: orders
        whenToUse: [An order is to be shipped.]
        fields:
          order_id: { type: id, required: true, help: The order. }
          note: { type: string, help: A note. }
        preview: { says: "Ship order {{order_id}}." }
        examples: [{ say: Ship it., input: { order_id: or_1 } }]
        docs: https://example.com

        """;

    private readonly TempCatalog _folder = TempCatalog.Shop();
    private readonly TestHub _hub;

    public ExchangedCatalogTests()
    {
        _hub = new(catalog: Read(Ship));
        _hub.Transport.Write = Replies.Done("""{"id":"or_1","object":"order"}""");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Ships an order.", "Sends an order on its way.")]
    [InlineData("Ship order {{order_id}}.", "Ship {{order_id}}!")]
    [InlineData("note: {", "more: { type: string, help: More. }\n  note: {")]
    public async Task An_agreement_stands_when_the_request_is_still_the_same(string text, string by)
    {
        var token = await _hub.Agreed(Tool, Input);
        _hub.Use(Read(Ship.Replace(text, by, StringComparison.Ordinal)));

        Assert.False(Expect.Value(await _hub.Call(token, Tool, Input)).Replayed);
    }

    [Theory]
    [InlineData("/ship", "/send", "request differs")]
    [InlineData("POST", "DELETE", "request differs")]
    [InlineData("examples:", "safeDefaults: { more: all }\nexamples:", "more differs")]
    public async Task An_agreement_falls_when_the_request_is_another_one(string text, string by, string differs)
    {
        var token = await _hub.Agreed(Tool, Input);
        var changed = Ship.Replace("note: {", "more: { type: string, help: More. }\n  note: {", StringComparison.Ordinal);
        _hub.Use(Read(changed.Replace(text, by, StringComparison.Ordinal)));

        var error = Expect.Error(await _hub.Call(token, Tool, Input), ErrorCodes.ConfirmationMismatch);

        Assert.Equal($"This is not what was agreed to: {differs} from the preview. Nothing was sent.", error.Message);
        Assert.Empty(_hub.Transport.Writes);
        Assert.Equal(ProposalState.Open, _hub.Store.Only.State);
    }

    [Fact]
    public async Task An_agreement_falls_when_a_person_has_to_approve_by_now()
    {
        _hub.Connections.Environment = HubEnvironment.Live;
        var token = await _hub.Agreed(Tool, Input);
        _hub.Use(Read(Ship.Replace("moves_money: false", "moves_money: true", StringComparison.Ordinal)));

        var error = Expect.Error(await _hub.Call(token, Tool, Input), ErrorCodes.ConfirmationMismatch);

        Assert.Equal("This is not what was agreed to: policy class differs from the preview. Nothing was sent.", error.Message);
        Assert.Empty(_hub.Transport.Writes);
    }

    [Fact]
    public async Task An_agreement_falls_when_its_field_is_gone()
    {
        var token = await _hub.Agreed(Tool, Input);
        _hub.Use(Read(Ship.Replace("  note: { type: string, help: A note. }\n", "", StringComparison.Ordinal)));

        Expect.Error(await _hub.Call(token, Tool, Input), ErrorCodes.InvalidInput);
        Assert.Empty(_hub.Transport.Writes);
    }

    [Fact]
    public async Task A_tool_that_is_gone_is_not_found()
    {
        var token = await _hub.Agreed(Tool, Input);
        _hub.Use(Read(null));

        Assert.Equal(Sent.No, Expect.Error(await _hub.Call(token, Tool, Input), ErrorCodes.ToolNotFound).Sent);
    }

    [Fact]
    public async Task A_tool_that_is_gone_does_not_undo_what_it_may_have_done()
    {
        _hub.Transport.Then(Replies.NoAnswer);
        var token = await _hub.Agreed(Tool, Input);
        await _hub.Call(token, Tool, Input);
        _hub.Use(Read(null));

        var error = Expect.Error(await _hub.Call(token, Tool, Input), ErrorCodes.ToolNotFound);

        Assert.Equal(
            "There is no tool \"shop_ship_order\". Nothing was sent now, but an earlier call with this confirmation may have happened; call with exactly what was previewed to get its result.",
            error.Message);
        Assert.Equal(Sent.Unknown, error.Sent);
    }

    private ToolCatalog Read(string? ship)
    {
        const string Path = "shop/orders/ship-order.yaml";
        _folder.With("shop/orders/list-things.yaml", TempCatalog.Endpoint);
        if (ship is null) File.Delete(_folder.PathOf(Path));
        else _folder.With(Path, ship);
        var (catalog, findings) = CatalogLoader.LoadForUse(_folder.Root);
        Assert.True(catalog is not null, string.Join('\n', findings));
        return catalog;
    }
}
