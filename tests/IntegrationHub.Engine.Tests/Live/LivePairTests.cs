using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Live;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Files;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Live;

/// <summary>A catalog and a policy are used only together with one that fits.</summary>
public sealed class LivePairTests : IDisposable
{
    private const string Order =
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
        preview: { says: "Ship order {{order_id}}." }
        examples: [{ say: Ship it., input: { order_id: or_1 } }]
        docs: https://example.com

        """;

    private const string Forbids = "rules:\n  - { name: nothing is shipped, tools: [shop_ship_order], decide: deny }\n";

    private readonly TempCatalog _folder = TempCatalog.Shop();
    private readonly TestHub _around = new();
    private readonly string _file = Path.GetTempFileName();
    private readonly LiveHub _live;
    private readonly LivePolicy _policy;
    private readonly LivePair _pair;
    private readonly List<string> _heard = [];

    public LivePairTests()
    {
        File.WriteAllText(_file, Forbids);
        var first = Catalog("ship-order");
        _policy = new(PolicyReader.Read(_file, first).Policy!, _file, _around.Time);
        _live = new(Make(first, _policy.Current), _around.Time);
        _pair = new(_live, _policy, _file, catalog => PolicyReader.Read(_file, catalog), Make);
        _live.Changed += (_, _) => _heard.Add("catalog changed");
        _live.Refused += (_, _) => _heard.Add("catalog refused");
        _policy.Changed += (_, _) => _heard.Add("policy changed");
        _policy.Refused += (_, _) => _heard.Add("policy refused");
    }

    public void Dispose()
    {
        _folder.Dispose();
        File.Delete(_file);
    }

    [Fact]
    public async Task A_catalog_under_which_a_rule_names_what_is_gone_is_not_taken_up_and_both_say_why()
    {
        _pair.Take(Load("send-order"));

        Assert.Equal("shop_ship_order", Assert.Single(_live.Current.Catalog.Tools).Name);
        Assert.StartsWith($"IH0720 {_file}:2:41: ", _policy.State.Problem, StringComparison.Ordinal);
        Assert.Contains("\"shop_ship_order\"", _policy.State.Problem, StringComparison.Ordinal);
        Assert.Equal(_policy.State.Problem, _live.State.Problem);
        Assert.Equal(["catalog refused"], _heard);
        await IsForbiddenAsync(_live.Current, "shop_ship_order");
    }

    [Fact]
    public async Task Once_the_policy_names_what_is_there_both_are_taken_up()
    {
        var before = _live.Current;
        _pair.Take(Load("send-order"));
        File.WriteAllText(_file, Forbids.Replace("ship", "send", StringComparison.Ordinal));
        _pair.TakePolicy();

        Assert.Equal("shop_send_order", Assert.Single(_live.Current.Catalog.Tools).Name);
        Assert.Null(_policy.State.Problem);
        Assert.Null(_live.State.Problem);
        Assert.Equal(["catalog refused", "policy changed", "catalog changed"], _heard);
        await IsForbiddenAsync(_live.Current, "shop_send_order");

        // Who still works with the hub before is judged by the policy that fits it.
        await IsForbiddenAsync(before, "shop_ship_order");
    }

    [Fact]
    public async Task Once_the_catalog_has_again_what_the_policy_names_nothing_is_wrong_any_more()
    {
        _pair.Take(Load("send-order"));
        _pair.Take(Load("ship-order", "send-order"));

        Assert.Equal(2, _live.Current.Catalog.Tools.Count);
        Assert.Null(_policy.State.Problem);
        Assert.Null(_live.State.Problem);
        Assert.Equal(["catalog refused", "catalog changed"], _heard);
        await IsForbiddenAsync(_live.Current, "shop_ship_order");
    }

    [Fact]
    public void A_policy_that_fits_only_the_catalog_in_use_is_taken_up_and_the_other_catalog_goes_on_waiting()
    {
        _pair.Take(Load("send-order"));
        File.WriteAllText(_file, Forbids.Replace("nothing is shipped", "no parcels", StringComparison.Ordinal));
        _pair.TakePolicy();

        Assert.Equal("no parcels", ((FilePolicy)_policy.Current).Rules[0].Name);
        Assert.Equal("shop_ship_order", Assert.Single(_live.Current.Catalog.Tools).Name);
        Assert.NotNull(_live.State.Problem);
        Assert.NotNull(_policy.State.Problem);
    }

    [Fact]
    public async Task A_policy_that_was_taken_up_stays_with_the_hub_that_it_was_checked_for()
    {
        var before = _live.Current;
        File.WriteAllText(_file, "rules:\n  - { name: not today, groups: [orders], mode: write, decide: deny }\n");
        _pair.TakePolicy();
        File.WriteAllText(_file, "rules: []\n");
        _pair.Take(Load("send-order"));

        await IsForbiddenAsync(before, "shop_ship_order");
        Expect.Value(await PreviewAsync(_live.Current, "shop_send_order"));
    }

    [Fact]
    public void A_catalog_that_is_broken_after_one_that_waited_leaves_nothing_waiting()
    {
        _pair.Take(Load("send-order"));
        _folder.With("shop/orders/send-order.yaml", "title: [\n");
        _pair.Take(CatalogLoader.LoadForUse(_folder.Root));
        File.WriteAllText(_file, Forbids.Replace("ship", "send", StringComparison.Ordinal));
        _pair.TakePolicy();

        Assert.Equal("shop_ship_order", Assert.Single(_live.Current.Catalog.Tools).Name);
        Assert.Equal("nothing is shipped", ((FilePolicy)_policy.Current).Rules[0].Name);
        Assert.NotNull(_policy.State.Problem);
    }

    [Fact]
    public void The_default_policy_fits_any_catalog()
    {
        File.Delete(_file);
        var policy = new LivePolicy(new DefaultPolicy(), null, _around.Time);
        var pair = new LivePair(_live, policy, _file, catalog => PolicyReader.Read(_file, catalog), Make);

        pair.Take(Load("send-order"));

        Assert.Equal("shop_send_order", Assert.Single(_live.Current.Catalog.Tools).Name);
        Assert.Null(policy.State.Problem);
    }

    [Fact]
    public void A_policy_file_that_is_gone_keeps_another_catalog_out_since_nobody_can_say_what_it_forbids()
    {
        File.Delete(_file);

        _pair.Take(Load("ship-order", "send-order"));

        Assert.Single(_live.Current.Catalog.Tools);
        Assert.Contains("Could not find file", _policy.State.Problem, StringComparison.Ordinal);
    }

    private static async Task IsForbiddenAsync(Hub hub, string tool) => Expect.Error(await PreviewAsync(hub, tool), ErrorCodes.PolicyDenied);

    private static Task<HubResult<Preview>> PreviewAsync(Hub hub, string tool) =>
        hub.PreviewAsync(tool, System.Text.Json.JsonElement.Parse("""{"order_id":"or_1"}"""), null, default);

    private CatalogLoadResult Load(params string[] endpoints)
    {
        Directory.CreateDirectory(_folder.PathOf("shop/orders"));
        foreach (var old in Directory.GetFiles(Path.Combine(_folder.Root, "shop", "orders"), "*.yaml")) File.Delete(old);
        foreach (var endpoint in endpoints) _folder.With($"shop/orders/{endpoint}.yaml", Order);
        return CatalogLoader.LoadForUse(_folder.Root);
    }

    private ToolCatalog Catalog(params string[] endpoints) =>
        Load(endpoints) is { Catalog: { } catalog } ? catalog : throw new InvalidOperationException("The catalog of the test has findings.");

    private Hub Make(ToolCatalog catalog, IPolicy first) =>
        new(catalog, _around.Transport, _around.Connections, _around.Store, new PolicyOfCatalog(_policy, catalog, first), _around.Time);
}
