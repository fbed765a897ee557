using System.Text.Json;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.JsonSchema;

namespace IntegrationHub.Engine.Manifests;

/// <summary>Checks a file against <c>catalog.schema.json</c> or <c>policy.schema.json</c>, the very files that editors use.</summary>
internal sealed class ManifestShape
{
    private static readonly JsonElement Catalog = ReadContract("catalog.schema.json");

    private static readonly Lazy<ManifestShape> OfPolicy = new(() => new(ReadContract("policy.schema.json"), ""));

    private static readonly Lazy<ManifestShape> OfPolicyCases = new(() => new(ReadContract("policy.schema.json"), "/$defs/cases"));

    private readonly JsonElement _contract;
    private readonly CompiledSchema _schema;

    private ManifestShape(JsonElement contract, string definition) =>
        (_contract, _schema) = (contract, CompiledSchema.Compile(contract, definition));

    /// <summary>The shape of an endpoint's file.</summary>
    public static ManifestShape Endpoint { get; } = new(Catalog, "/$defs/endpoint");

    /// <summary>The shape of <c>integration.yaml</c>.</summary>
    public static ManifestShape Integration { get; } = new(Catalog, "/$defs/integration");

    /// <summary>The shape of <c>policy.yaml</c>. Compiled when it is first needed, since most hubs have none.</summary>
    public static ManifestShape Policy => OfPolicy.Value;

    /// <summary>The shape of a file of cases that a policy is tried on.</summary>
    public static ManifestShape PolicyCases => OfPolicyCases.Value;

    /// <summary>Adds a finding for everything that the contract does not allow.</summary>
    /// <param name="file">The file.</param>
    /// <param name="root">What it holds.</param>
    /// <param name="findings">Gets the findings.</param>
    /// <param name="json">What it holds as JSON.</param>
    /// <returns>True when there was nothing.</returns>
    public bool Check(SourceFile file, SourceMap root, ICollection<Finding> findings, out JsonElement json)
    {
        json = root.ToJson();
        if (_schema.IsValid(json)) return true;
        foreach (var failure in _schema.Validate(json)) findings.Add(ShapeMessages.Of(file.Path, root, failure, Describe(failure)));
        return false;
    }

    // What the contract says of the value in question: it stands beside the keyword that failed, and for a name within it.
    private string? Describe(SchemaFailure failure)
    {
        var node = _contract;
        foreach (var part in failure.SchemaPointer.Split('/').Skip(1).SkipLast(failure.Keyword == "propertyNames" ? 0 : 1))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            var found = node.ValueKind == JsonValueKind.Array
                ? int.TryParse(name, out var i) && i < node.GetArrayLength()
                : node.TryGetProperty(name, out _);
            if (!found) return null;
            node = node.ValueKind == JsonValueKind.Array ? node[int.Parse(name, null)] : node.GetProperty(name);
        }

        return node.ValueKind == JsonValueKind.Object && node.TryGetProperty("description", out var text)
            ? text.GetString()
            : null;
    }

    private static JsonElement ReadContract(string name)
    {
        using var stream = typeof(ManifestShape).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not built into the engine.");
        return JsonDocument.Parse(stream).RootElement;
    }
}
