using System.Text.Json.Serialization;

namespace IntegrationHub.Mcp.Answers;

/// <summary>What of a result is shown and what is not, with the way to the rest.</summary>
internal sealed record ShownPart
{
    private const int MostNames = 12;

    /// <summary>The choice of fields.</summary>
    public required string Fields { get; init; }

    /// <summary>How many entries of a list are shown; null when it is no list.</summary>
    public int? Items { get; init; }

    /// <summary>How many were fetched.</summary>
    public int? Fetched { get; init; }

    /// <summary>Whether the service has more than was fetched.</summary>
    public bool? MoreThere { get; init; }

    /// <summary>Fields that hold something and are not shown, or those that were asked for and are not there.</summary>
    public IReadOnlyList<string>? LeftOut { get; init; }

    /// <summary>Fields of which only a part is shown.</summary>
    public IReadOnlyList<string>? Shortened { get; init; }

    /// <summary>How to get the rest; null when there is none.</summary>
    public string? Rest { get; init; }

    /// <summary>Whether all there is is shown.</summary>
    [JsonIgnore]
    public bool IsAll => Rest is null;

    /// <summary>Some names, and how many more there are.</summary>
    public static IReadOnlyList<string>? Names(IReadOnlyCollection<string> names) => names.Count switch
    {
        0 => null,
        <= MostNames => [.. names],
        _ => [.. names.Take(MostNames), $"and {names.Count - MostNames} more"],
    };
}
