namespace IntegrationHub.Engine.Manifests;

/// <summary>Where the money of a call is found: paths as in a preview's sentence, <c>input.amount</c> or <c>present.currency</c>.</summary>
/// <param name="Amount">The amount; <c>0</c> for a call that moves none. Where there is none, the next of a manifest's paths is tried. Null where <see cref="Lines"/> are added up.</param>
/// <param name="Less">What is taken off it; null for nothing.</param>
/// <param name="Currency">Its currency; null as the amount is.</param>
public sealed record MoneyPath(string? Amount, string? Less, string? Currency)
{
    /// <summary>How many times the amount is paid, as a quantity says; once when null, or where there is nothing.</summary>
    public string? Times { get; init; }

    /// <summary>The currency that it has to be in, where one is given; in another the amount is not known.</summary>
    public string? In { get; init; }

    /// <summary>What has to be so; otherwise the next path is tried.</summary>
    public IReadOnlyList<MoneyCondition> Where { get; init; } = [];

    /// <summary>A read that <c>read.…</c> speaks of, such as that of a price; null without one.</summary>
    public PresentRead? Read { get; init; }

    /// <summary>Lists whose lines are added up.</summary>
    public IReadOnlyList<MoneyLines> Lines { get; init; } = [];

    /// <summary>Whether the call moves no money.</summary>
    public bool IsNone => Amount == "0";

    /// <summary>Every path that it takes a value from, but not those of its lines.</summary>
    public IEnumerable<string> Paths =>
        ((string?[])[IsNone ? null : Amount, Less, Currency, Times, In, .. Where.Select(condition => condition.Path), .. Read?.Taken.Select(taken => taken.Field) ?? []]).OfType<string>();

    /// <summary>Whether it rests on what the service holds, which may change between a preview and its call. A currency alone does not change.</summary>
    public bool RestsOnState => Read is not null
        || ((string?[])[Amount, Less, Times, .. Where.Select(condition => condition.Path)]).Any(path => path?.StartsWith("present.", StringComparison.Ordinal) == true)
        || Lines.Any(list => list.Each.StartsWith("present.", StringComparison.Ordinal) || list.Amounts.Any(amount => amount.RestsOnState));
}
