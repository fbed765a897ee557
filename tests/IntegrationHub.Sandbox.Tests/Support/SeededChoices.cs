namespace IntegrationHub.Sandbox.Tests.Support;

/// <summary>Choices that look random and are the same for the same seed on every machine (SplitMix64).</summary>
internal sealed class SeededChoices(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A whole number from 0 to below <paramref name="below"/>.</summary>
    public int Below(int below)
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)below);
    }

    public T One<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    public bool OneIn(int many) => Below(many) == 0;
}
