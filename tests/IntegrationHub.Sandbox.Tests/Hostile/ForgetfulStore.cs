using IntegrationHub.Sandbox.Resources;
using IntegrationHub.Sandbox.Seed;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Tests.Hostile;

/// <summary>A seeded shop that forgets every request, so that each finds it as it was; while it is furnished, it remembers.</summary>
internal sealed class ForgetfulStore : IShopStore
{
    private readonly Books _books = new(ResourceCatalog.Instance.DueOf);

    public ForgetfulStore(long now) => Run(shop =>
    {
        ShopSeeder.Fill(shop, now);
        return true;
    });

    public bool Remembers { get; set; } = true;

    public Shop Look() => new(_books.Of(isLive: false));

    public Task<T> RunAsync<T>(bool isLive, Func<Shop, (T Result, SavedReply? Reply)> work, CancellationToken cancel) =>
        Task.FromResult(Run(shop => work(shop).Result));

    public void Dispose()
    {
    }

    private T Run<T>(Func<Shop, T> work)
    {
        var shop = Look();
        var result = work(shop);
        if (Remembers)
            _books.Apply(new Commit(shop.Changes, null, IsLive: false));
        return result;
    }
}
