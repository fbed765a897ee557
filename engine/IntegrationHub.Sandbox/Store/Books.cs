using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Store;

/// <summary>The two shops of an account that know nothing of each other: what test keys see, and what live keys see.</summary>
internal sealed class Books(Func<JsonObject, Due?> dueOf)
{
    private ShopState _test = new(dueOf);
    private ShopState _live = new(dueOf);

    public ShopState Of(bool isLive) => isLive ? _live : _test;

    public void Apply(Commit commit)
    {
        if (commit.StartsAnew)
            (commit.IsLive ? ref _live : ref _test) = Of(commit.IsLive).Empty();
        Of(commit.IsLive).Apply(commit);
    }
}
