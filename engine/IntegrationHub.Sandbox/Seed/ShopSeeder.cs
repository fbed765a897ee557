using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Seed.Stories;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Seed;

/// <summary>Fills a new shop with six months of a small business that sells coffee and mugs.</summary>
internal static class ShopSeeder
{
    private static readonly Lock Telling = new();
    private static (long Now, Action<SeedScript> Story, IReadOnlyList<JsonObject> Objects) _told = (0, Shop, []);

    /// <summary>Fills an empty shop. What was told for this very second is not told again.</summary>
    /// <param name="shop">The shop.</param>
    /// <param name="now">Unix seconds of the present.</param>
    /// <param name="story">Tells another history than the shop's own.</param>
    public static void Fill(Shop shop, long now, Action<SeedScript>? story = null)
    {
        story ??= Shop;
        lock (Telling)
        {
            if (_told.Now != now || _told.Story != story)
                _told = (now, story, Tell(now, story));
            foreach (var value in _told.Objects)
                shop.Add(value.DeepClone().AsObject());
        }

        shop.TakeTouched();
    }

    private static IReadOnlyList<JsonObject> Tell(long now, Action<SeedScript> story)
    {
        var shop = new Shop(new ShopState(ResourceCatalog.Instance.DueOf));
        story(new SeedScript(shop, now));
        return shop.Changes;
    }

    private static void Shop(SeedScript script)
    {
        var history = new History();
        Goods.Tell(history);
        People.Tell(history);
        Orders.Tell(history);
        Club.Tell(history);
        Bills.Tell(history);
        BackOffice.Tell(history);
        history.Play(script);
    }
}
