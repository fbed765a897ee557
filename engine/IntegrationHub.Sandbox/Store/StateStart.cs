using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Seed;

namespace IntegrationHub.Sandbox.Store;

/// <summary>Opens the state a server starts with, seeding it when it is new.</summary>
internal static class StateStart
{
    public static async Task<IShopStore> OpenAsync(SandboxOptions options, CancellationToken cancel)
    {
        var saved = options.SeedFile is { } seedFile ? await ReadSeedAsync(seedFile, cancel).ConfigureAwait(false) : null;

        void Seed(Shop shop)
        {
            foreach (var value in saved ?? [])
                shop.Add(value.DeepClone().AsObject());
            if (saved is null && options.Seed == SandboxSeed.Shop)
                ShopSeeder.Fill(shop, options.Time.GetUtcNow().ToUnixTimeSeconds(), options.Story);
        }

        static Books Empty() => new(ResourceCatalog.Instance.DueOf);

        if (options.StateFile is not { } file)
            return new MemoryStore(Empty(), Seed);

        var path = Path.GetFullPath(file);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var store = new FileStore(path, Empty, Seed);
            await store.RunAsync<bool>(isLive: false, _ => (true, null), cancel).ConfigureAwait(false);
            return store;
        }
        catch (DamagedJournalException e)
        {
            throw new SandboxStartException(e.Message, e);
        }
        catch (StripeErrorException e)
        {
            throw new SandboxStartException($"{path}.lock is held by another process that does not let go of it; end that process.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SandboxStartException($"the state file {path} cannot be used: {e.Message}", e);
        }
    }

    private static async Task<IReadOnlyList<JsonObject>> ReadSeedAsync(string file, CancellationToken cancel)
    {
        try
        {
            return SavedState.Read(await File.ReadAllTextAsync(file, cancel).ConfigureAwait(false))
                ?? throw new SandboxStartException($"{file} is no saved shop; give what GET /_sandbox/state answered, or a state file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SandboxStartException($"the saved shop {file} cannot be read: {e.Message}", e);
        }
    }
}
