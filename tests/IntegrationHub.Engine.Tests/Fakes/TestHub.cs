using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Tests;

namespace IntegrationHub.Engine.Tests.Fakes;

/// <summary>A hub over the shipped catalog with everything around it faked.</summary>
internal sealed class TestHub
{
    public const string Refund = "stripe_create_refund";
    public const string Partial = """{"payment_intent":"pi_1","amount":2500}""";

    private static readonly Lazy<ToolCatalog> Shipped = new(Load);

    private Hub _hub;
    private Requester _who = Requester.Local;

    public TestHub(FakeTime? time = null, ToolCatalog? catalog = null)
    {
        Time = time ?? new();
        Use(catalog ?? Catalog);
    }

    public static ToolCatalog Catalog => Shipped.Value;

    private static ToolCatalog Load()
    {
        var result = CatalogLoader.Load(Repository.Catalog, Repository.Root);
        return result.Catalog ?? throw new InvalidOperationException(FindingPrinter.Text(result.Findings, (_, _) => null));
    }

    /// <summary>The hub itself.</summary>
    public Hub Hub => _hub;

    /// <summary>Who uses it from now on.</summary>
    public Requester Who
    {
        get => _who;
        set => (_who, _hub) = (value, _hub.For(value));
    }

    public FakeTime Time { get; }

    public FakeTransport Transport { get; } = new();

    public FakeConnections Connections { get; } = new();

    public MemoryStore Store { get; } = new();

    public FakePolicy Policy { get; } = new();

    /// <summary>Goes on with another catalog, as a hub does whose files have changed.</summary>
    [MemberNotNull(nameof(_hub))]
    public void Use(ToolCatalog catalog, HubOptions? options = null) => _hub = new Hub(catalog, Transport, Connections, Store, Policy, Time, options).For(_who);

    public async Task<HubResult<Preview>> Preview(string tool = Refund, string input = Partial, string? connection = null) =>
        await _hub.PreviewAsync(tool, JsonElement.Parse(input), connection, default);

    /// <summary>The preview, which has to be one.</summary>
    public async Task<Preview> Previewed(string tool = Refund, string input = Partial) => Expect.Value(await Preview(tool, input));

    /// <summary>The token of a preview, which has to be one.</summary>
    public async Task<string> Agreed(string tool = Refund, string input = Partial) => (await Previewed(tool, input)).Token!;

    public async Task<HubResult<CallResult>> Call(
        string? token, string tool = Refund, string input = Partial, string? connection = null, CancellationToken cancellation = default) =>
        await _hub.CallAsync(tool, JsonElement.Parse(input), token, connection, cancellation);

    public Task<HubResult<Ledger.StoredProposal>> Approve(string id) => _hub.ApproveAsync(id, default);

    public Task<HubResult<Ledger.StoredProposal>> Deny(string id) => _hub.DenyAsync(id, default);

    public Task<HubResult<RecoveryReport>> Recover(bool isStart = true) => _hub.RecoverAsync(isStart, default);
}
