using System.Net;
using System.Text;
using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Store;

public sealed class SharedStateTests : SandboxTest
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sandbox-state-");

    private string StateFile => Path.Combine(_folder.FullName, "below", "shop.jsonl");

    protected override SandboxOptions Options => new() { Time = Clock, StateFile = StateFile, Story = SmallShop.Tell };

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Two_servers_on_one_file_are_one_shop()
    {
        await using var other = await SandboxServer.StartAsync(Options);
        using var http = Client(other);

        var made = await PostWithKey("s-1", "/v1/customers", "name=Shared");
        Assert.Equal("Shared", (await Send(http, HttpMethod.Get, "/v1/customers/" + made.Id)).Text("name"));
        await Send(http, HttpMethod.Post, "/v1/customers/" + made.Id, ["name=Renamed"]);
        Assert.Equal("Renamed", (await Get("/v1/customers/" + made.Id)).Text("name"));

        var replayed = await Send(http, HttpMethod.Post, "/v1/customers", ["name=Shared"], ("Idempotency-Key", "s-1"));
        Assert.Equal(made.Id, replayed.Id);
        Assert.Equal("true", replayed.Header("Idempotent-Replayed"));
        Assert.Equal(13, (await Get("/v1/customers?limit=100")).Data.Count);
    }

    [Fact]
    public async Task Many_requests_to_two_servers_at_once_lose_nothing()
    {
        await using var other = await SandboxServer.StartAsync(Options);
        using var http = Client(other);

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(i =>
            Send(i % 2 == 0 ? Http : http, HttpMethod.Post, "/v1/refunds", [$"payment_intent={ShopSeed.RefundablePaymentIntent}", "amount=200"])));

        // 64.00 is 32 times 2.00, whoever of the two hands it out.
        Assert.Equal(32, answers.Count(a => a.Status == HttpStatusCode.OK));
        Assert.Equal(28, answers.Count(a => a.Status == HttpStatusCode.BadRequest && a.Code == "charge_already_refunded"));
        Assert.Equal("6400", (await Get($"/v1/charges/{ShopSeed.RefundableCharge}")).Text("amount_refunded"));
    }

    [Fact]
    public async Task A_shop_outlives_its_server_and_is_seeded_once()
    {
        var made = await Post("/v1/customers", "name=Stays");
        await Server.DisposeAsync();
        Clock.Advance(TimeSpan.FromDays(1));
        await using var next = await SandboxServer.StartAsync(Options);
        using var http = Client(next);

        Assert.Equal("Stays", (await Send(http, HttpMethod.Get, "/v1/customers/" + made.Id)).Text("name"));
        Assert.Equal(13, (await Send(http, HttpMethod.Get, "/v1/customers?limit=100")).Data.Count);
    }

    [Fact]
    public async Task A_line_torn_off_by_a_crash_never_happened()
    {
        var made = await Post("/v1/customers", "name=Whole");
        await File.AppendAllTextAsync(StateFile, """{"put":[{"id":"cus_torn","object":"customer","na""");

        Refused(await Get("/v1/customers/cus_torn"), 404, "No such customer: 'cus_torn'", "resource_missing", "id");
        var next = await Post("/v1/customers", "name=Next");
        Assert.Equal([next.Id, made.Id], (await Get("/v1/customers?limit=2")).Ids);
        Assert.DoesNotContain("cus_torn", await File.ReadAllTextAsync(StateFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_whose_seeding_was_cut_off_is_seeded_again()
    {
        var first = (await File.ReadAllLinesAsync(StateFile))[0];
        await File.WriteAllTextAsync(StateFile, first + "\n{\"put\":[{\"id\":\"cus_");

        Assert.Equal(12, (await Get("/v1/customers?limit=100")).Data.Count);
    }

    [Fact]
    public async Task A_state_file_that_is_deleted_makes_a_new_shop()
    {
        await Post("/v1/customers", "name=Gone");
        File.Delete(StateFile);

        Assert.Equal(12, (await Get("/v1/customers?limit=100")).Data.Count);
    }

    [Fact]
    public async Task A_damaged_state_file_is_named_with_its_line_and_left_alone()
    {
        await File.AppendAllTextAsync(StateFile, "this is not JSON\n");
        var text = await File.ReadAllTextAsync(StateFile);
        var message = $"{StateFile}:3: this line is not one of the sandbox's, so the state file is damaged or another file; move it away, and the " +
            "sandbox starts with a new shop.";

        var answer = await Get("/v1/customers");
        Assert.Equal((HttpStatusCode.InternalServerError, message), (answer.Status, answer.Message));
        Assert.Equal(message, (await Assert.ThrowsAsync<SandboxStartException>(() => SandboxServer.StartAsync(Options))).Message);
        Assert.Equal(text, await File.ReadAllTextAsync(StateFile));
    }

    [Fact]
    public async Task Another_kind_of_file_is_not_taken_for_a_shop()
    {
        var file = Path.Combine(_folder.FullName, "notes.txt");
        await File.WriteAllTextAsync(file, "milk, eggs\n", Encoding.UTF8);

        var refused = await Assert.ThrowsAsync<SandboxStartException>(() => SandboxServer.StartAsync(new SandboxOptions { StateFile = file }));

        Assert.StartsWith($"{file}:1: this line is not one of the sandbox's", refused.Message, StringComparison.Ordinal);
        Assert.Contains("milk", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failed_requests_write_nothing_but_declines_do()
    {
        var before = new FileInfo(StateFile).Length;
        await Post("/v1/refunds", $"payment_intent={ShopSeed.RefundablePaymentIntent}", "amount=999999");
        await Get("/v1/customers");
        Assert.Equal(before, new FileInfo(StateFile).Length);

        await Post("/v1/payment_intents", "amount=900", "currency=usd", "confirm=true", "payment_method=pm_card_chargeDeclined");
        Assert.True(new FileInfo(StateFile).Length > before);
    }
}
