using System.Collections.Concurrent;

namespace IntegrationHub.Http.Guards;

/// <summary>A bucket of requests for each caller, which fills evenly. The clock is a parameter, so that a test can move it.</summary>
/// <remarks>The framework's limiters count by the machine's clock alone.</remarks>
internal sealed class RateBuckets(RateLimit limit, TimeProvider time)
{
    private const int MostKept = 10_000;

    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>Takes one request out of a caller's bucket.</summary>
    /// <returns>Zero when there was one; else how long it takes until there is.</returns>
    public TimeSpan Take(string caller)
    {
        var now = time.GetUtcNow();
        if (_buckets.Count >= MostKept) Sweep(now);
        return _buckets.GetOrAdd(caller, _ => new(limit.Burst, now)).Take(limit, now);
    }

    // A full bucket is as good as none.
    private void Sweep(DateTimeOffset now)
    {
        foreach (var (caller, bucket) in _buckets)
        {
            if (bucket.IsFull(limit, now)) _buckets.TryRemove(caller, out _);
        }
    }

    private sealed class Bucket(double left, DateTimeOffset at)
    {
        private readonly Lock _turn = new();
        private double _left = left;
        private DateTimeOffset _at = at;

        public TimeSpan Take(RateLimit limit, DateTimeOffset now)
        {
            lock (_turn)
            {
                Fill(limit, now);
                if (_left < 1) return TimeSpan.FromMinutes((1 - _left) / limit.PerMinute);
                _left--;
                return TimeSpan.Zero;
            }
        }

        public bool IsFull(RateLimit limit, DateTimeOffset now)
        {
            lock (_turn)
            {
                Fill(limit, now);
                return _left >= limit.Burst;
            }
        }

        // A clock that was set back fills nothing and takes nothing away.
        private void Fill(RateLimit limit, DateTimeOffset now)
        {
            if (now > _at) _left = Math.Min(limit.Burst, _left + ((now - _at).TotalMinutes * limit.PerMinute));
            _at = now;
        }
    }
}
