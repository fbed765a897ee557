using System.Runtime.CompilerServices;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Policies;

namespace IntegrationHub.Engine.Live;

/// <summary>The policy in use. It gives way to another when its file changes; what is wrong with the file leaves it in use.</summary>
/// <param name="first">The policy to begin with.</param>
/// <param name="file">The file it was read from; null when it is the default policy.</param>
/// <param name="time">The clock.</param>
public sealed class LivePolicy(IPolicy first, string? file, TimeProvider time) : IPolicies
{
    private readonly Lock _turn = new();
    private readonly ConditionalWeakTable<ToolCatalog, IPolicy> _checked = [];
    private volatile InUse _now = new(first, StateOf(first, file, time));

    /// <summary>Another policy is in use.</summary>
    public event EventHandler? Changed;

    /// <summary>The file has mistakes it did not have before; the policy in use stays.</summary>
    public event EventHandler? Refused;

    /// <inheritdoc />
    public IPolicy Current => _now.Policy;

    /// <inheritdoc />
    public PolicyState State => _now.State;

    /// <summary>Puts another policy in the place of this one.</summary>
    /// <param name="next">The policy.</param>
    /// <param name="from">The file it was read from.</param>
    /// <param name="catalog">The catalog it was checked against.</param>
    public void Replace(IPolicy next, string from, ToolCatalog catalog)
    {
        lock (_turn)
        {
            _checked.AddOrUpdate(catalog, next);
            _now = new(next, StateOf(next, from, time));
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Notes that it was checked against another catalog, and found to be without a mistake.</summary>
    /// <param name="catalog">The catalog.</param>
    public void Keep(ToolCatalog catalog)
    {
        lock (_turn)
        {
            _checked.AddOrUpdate(catalog, _now.Policy);
            _now = _now with { State = _now.State with { Findings = [] } };
        }
    }

    /// <summary>The last policy in use that was checked against that catalog; null when none was since the first.</summary>
    /// <param name="catalog">The catalog.</param>
    internal IPolicy? CheckedAgainst(ToolCatalog catalog) => _checked.TryGetValue(catalog, out var known) ? known : null;

    /// <summary>Notes that the file can't be used as it stands now. The same mistakes again are no news.</summary>
    /// <param name="findings">What is wrong with it.</param>
    /// <param name="isToldElsewhere">Whether somebody is told of it in another way.</param>
    public void Refuse(IReadOnlyList<Finding> findings, bool isToldElsewhere = false)
    {
        lock (_turn)
        {
            if (_now.State.Findings.SequenceEqual(findings)) return;
            _now = _now with { State = _now.State with { Findings = findings } };
        }

        if (!isToldElsewhere) Refused?.Invoke(this, EventArgs.Empty);
    }

    private static PolicyState StateOf(IPolicy policy, string? file, TimeProvider time) =>
        new(policy.Version) { File = file, LoadedAt = file is null ? null : time.GetUtcNow() };

    private sealed record InUse(IPolicy Policy, PolicyState State);
}
