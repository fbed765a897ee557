namespace IntegrationHub.Engine.Catalog;

/// <summary>Does the same to many things on every core there is. A start waits for nothing longer than for its files.</summary>
internal static class AllCores
{
    /// <summary>What each thing becomes, in their order.</summary>
    /// <param name="items">The things.</param>
    /// <param name="make">Makes one into another. It runs on several threads at once.</param>
    public static TResult[] Map<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make)
    {
        var made = new TResult[items.Count];
        var last = -1;

        // One at a time, because a few files are many times as long as the others.
        Parallel.For(0, Math.Min(Environment.ProcessorCount, items.Count), _ =>
        {
            for (var i = Interlocked.Increment(ref last); i < items.Count; i = Interlocked.Increment(ref last)) made[i] = make(items[i]);
        });
        return made;
    }
}
