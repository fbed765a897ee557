using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Store;

/// <summary>The two shops of an account that know nothing of each other: what test keys see, and what live keys see.</summary>
internal sealed class Books(Func<JsonObject, Due?> dueOf)
{
    private readonly ShopState _test = new(dueOf);
    private readonly ShopState _live = new(dueOf);

    public ShopState Of(bool isLive) => isLive ? _live : _test;

    public void Apply(Commit commit) => Of(commit.IsLive).Apply(commit);
}
