namespace IntegrationHub.Sandbox.Store;

/// <summary>Runs requests one at a time over the remembered shop.</summary>
internal interface IShopStore : IDisposable
{
    /// <summary>Runs <paramref name="work"/> alone. What it changed is kept when it returns; nothing is when it throws.</summary>
    /// <param name="isLive">Which of the account's two shops: the one of live keys, or of test keys.</param>
    /// <param name="work">Gets the shop, gives its result and, when it is to be remembered, the answer under its idempotency key.</param>
    /// <param name="cancel">Gives up waiting for others; work that has begun is always finished.</param>
    Task<T> RunAsync<T>(bool isLive, Func<Shop, (T Result, SavedReply? Reply)> work, CancellationToken cancel);
}
