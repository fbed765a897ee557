using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies.Limits;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Policies.Limits;

/// <summary>Limits that count reads.</summary>
public class ReadLimitTests
{
    private const string Get = "stripe_get_customer";
    private const string Update = "stripe_update_customer";
    private const string Ada = """{"customer_id":"cus_1"}""";

    private readonly TestHub _hub = new();
    private readonly Counts _counts = new();

    public ReadLimitTests()
    {
        _hub.Transport.Read = Replies.Done("""{"id":"cus_1","object":"customer"}""");
        _hub.Policy.File = PolicyText.Read("limits:\n  - { name: not too curious, why: They are people., groups: [customers], mode: read, per: 1m, count: 100 }\n");
        _hub.Use(TestHub.Catalog, new() { ReadCounts = _counts });
    }

    [Fact]
    public async Task A_read_is_counted_before_it_is_sent_with_all_that_a_limit_may_ask_for()
    {
        Expect.Value(await _hub.Call(null, Get, Ada));

        var counted = Assert.Single(_counts.Taken);
        Assert.Equal((Get, "customers", HubEnvironment.Test, "agent:local"), (counted.Tool, counted.Group, counted.Environment, counted.By.Text));
        Assert.Equal(["not too curious"], counted.Bounds.Select(bound => bound.Limit.Name));
        Assert.Equal(counted.At.AddMinutes(-1).AddMilliseconds(1), counted.KeptFrom);
    }

    [Fact]
    public async Task One_too_many_is_refused_with_the_limit_and_when_there_will_be_room_and_nothing_is_sent()
    {
        _counts.Full = true;

        var error = Expect.Error(await _hub.Call(null, Get, Ada), ErrorCodes.LimitExceeded);

        Assert.Equal(
            "The limit \"not too curious\" allows 100 reads in any minute; 100 are used, and none is left. There is room for it again at 2026-11-20 12:00:30 UTC, if nothing else is read until then. They are people. Nothing was sent.",
            error.Message);
        Assert.Equal("Wait until then, or ask the person in charge whether the policy may allow more.", error.Hint);
        Assert.Equal((Sent.No, true), (error.Sent, error.Retryable));
        Assert.Empty(_hub.Transport.Reads);
    }

    [Fact]
    public async Task What_the_preview_of_a_write_shows_is_read_too()
    {
        const string Rename = """{"customer_id":"cus_1","name":"Ada"}""";
        Expect.Value(await _hub.Preview(Update, Rename));
        Assert.Equal([Get], _counts.Taken.Select(read => read.Tool));
        _counts.Full = true;

        Expect.Error(await _hub.Preview(Update, Rename), ErrorCodes.LimitExceeded);

        Assert.Single(_hub.Transport.Reads);
    }

    [Fact]
    public async Task What_no_limit_speaks_of_is_not_counted()
    {
        Expect.Value(await _hub.Call(null, "stripe_list_refunds", "{}"));

        Assert.Empty(_counts.Taken);
    }

    [Fact]
    public async Task What_cannot_be_counted_is_not_read()
    {
        _counts.Fault = new StoreException("The store is away.");

        var error = Expect.Error(await _hub.Call(null, Get, Ada), ErrorCodes.StoreFailed);

        Assert.Equal("The store is away. Nothing was sent, because what can't be written down is not done.", error.Message);
        Assert.Empty(_hub.Transport.Reads);
        _hub.Use(TestHub.Catalog);
        Assert.StartsWith(
            "The limit \"not too curious\" counts reads, and this hub has no store that counts them.", Expect.Error(await _hub.Call(null, Get, Ada), ErrorCodes.StoreFailed).Message, StringComparison.Ordinal);
    }

    private sealed class Counts : IReadCounts
    {
        public List<CountedRead> Taken { get; } = [];

        public bool Full { get; set; }

        public StoreException? Fault { get; set; }

        public Task<LimitUse?> TakeAsync(CountedRead read, CancellationToken cancellation)
        {
            if (Fault is not null) throw Fault;
            if (Full) return Task.FromResult<LimitUse?>(new(read.Bounds[0], 0, 100) { FreesAt = read.At.AddSeconds(30) });
            Taken.Add(read);
            return Task.FromResult<LimitUse?>(null);
        }
    }
}
