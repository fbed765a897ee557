using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Live;

/// <summary>The hub in use. It gives way to another when its catalog changes; who took it before keeps it to the end of what they do.</summary>
/// <param name="first">The hub to begin with.</param>
/// <param name="time">The clock.</param>
public sealed class LiveHub(Hub first, TimeProvider time)
{
    private readonly Lock _turn = new();
    private volatile InUse _now = new(first, new(first.Catalog.Tools.Count, time.GetUtcNow()));

    /// <summary>Another hub is in use, with another catalog.</summary>
    public event EventHandler? Changed;

    /// <summary>The files of the catalog have mistakes they did not have before; the hub in use stays.</summary>
    public event EventHandler? Refused;

    /// <summary>Of the same catalog other tools can be used than before.</summary>
    public event EventHandler? AvailabilityChanged;

    /// <summary>The hub in use. Take it once for each thing that is done.</summary>
    public Hub Current => _now.Hub;

    /// <summary>How its catalog stands to the files.</summary>
    public CatalogState State => _now.State;

    /// <summary>Puts another hub in the place of this one.</summary>
    public void Replace(Hub next)
    {
        lock (_turn) _now = new(next, new(next.Catalog.Tools.Count, time.GetUtcNow()));
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Notes that the catalog can't be used as it stands now. The same mistakes again are no news.</summary>
    /// <param name="findings">What is wrong with it.</param>
    public void Refuse(IReadOnlyList<Finding> findings)
    {
        lock (_turn)
        {
            if (_now.State.Findings.SequenceEqual(findings)) return;
            _now = _now with { State = _now.State with { Findings = findings } };
        }

        Refused?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Notes that other tools can be used than before.</summary>
    public void NoteAvailability() => AvailabilityChanged?.Invoke(this, EventArgs.Empty);

    private sealed record InUse(Hub Hub, CatalogState State);
}
