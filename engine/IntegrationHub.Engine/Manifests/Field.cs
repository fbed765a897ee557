using System.Text.Json;

namespace IntegrationHub.Engine.Manifests;

/// <summary>One input of an endpoint, under the service's own name.</summary>
public sealed record Field
{
    /// <summary>The service's name for it; for a path field, <c>RESOURCE_id</c>. Empty for the items of a list.</summary>
    public required string Name { get; init; }

    /// <summary>What its value means.</summary>
    public required FieldType Type { get; init; }

    /// <summary>Whether a call without it is refused.</summary>
    public bool Required { get; init; }

    /// <summary>What it is for, in a sentence or two. Empty for the items of a list that needs no words.</summary>
    public string Help { get; init; } = "";

    /// <summary>A value a caller could send, if the manifest gives one.</summary>
    public JsonElement? Example { get; init; }

    /// <summary>What the service does when it is left out, if it uses a value of its own. Never sent by the hub.</summary>
    public JsonElement? Default { get; init; }

    /// <summary>Whether null empties what the service holds.</summary>
    public bool Clearable { get; init; }

    /// <summary>Why it should not be used any more and what to use instead; null while it should.</summary>
    public string? Deprecated { get; init; }

    /// <summary>Words the service takes instead of a value, such as <c>now</c>; sent as they are.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>For money: whether this very amount is charged, so that the service's least charge applies.</summary>
    public bool Charged { get; init; }

    /// <summary>Other names that are accepted for it and never advertised.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>For an id: the prefixes one of which it must have; any when empty.</summary>
    public IReadOnlyList<string> Prefixes { get; init; } = [];

    /// <summary>For an enum: the allowed words, in the service's order.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>For numbers and money: the least allowed value.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>For numbers and money: the greatest allowed value.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>For text: the least number of characters.</summary>
    public int? MinLength { get; init; }

    /// <summary>For text: the greatest number of characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>For text: a regular expression it must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>For a list: the least number of items.</summary>
    public int? MinItems { get; init; }

    /// <summary>For a list: the greatest number of items.</summary>
    public int? MaxItems { get; init; }

    /// <summary>For a list: what each item is.</summary>
    public Field? Items { get; init; }

    /// <summary>For an object: its fields, in the manifest's order.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>For an object: the demands between its fields.</summary>
    public IReadOnlyList<Relation> Rules { get; init; } = [];
}
