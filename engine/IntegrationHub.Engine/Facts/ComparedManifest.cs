using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Rules;

namespace IntegrationHub.Engine.Facts;

/// <summary>A manifest beside what the service says of the same request, put side by side once for every rule.</summary>
internal sealed class ComparedManifest
{
    private readonly List<ComparedObject> _objects = [];
    private readonly List<ComparedField> _fields = [];

    public ComparedManifest(ManifestFile file, IntegrationFile shared, FactsOperation operation, string? returns)
    {
        (File, Shared, Operation, Returns) = (file, shared, operation, returns);
        var own = file.Manifest.Fields.Where(field => !file.Manifest.Request.PathFields.Contains(field.Name, StringComparer.Ordinal));
        Compare(new ComparedObject("", "", [.. own], operation.Params));
    }

    /// <summary>The manifest.</summary>
    public ManifestFile File { get; }

    /// <summary>What it shares with the others of its service.</summary>
    public IntegrationFile Shared { get; }

    /// <summary>What the service says of its request.</summary>
    public FactsOperation Operation { get; }

    /// <summary>What the service answers with, as a manifest writes it; null when it has no name.</summary>
    public string? Returns { get; }

    /// <summary>The service's name.</summary>
    public string Service => File.Integration.Manifest.Title;

    /// <summary>The request itself and every object inside that both know.</summary>
    public IReadOnlyList<ComparedObject> Objects => _objects;

    /// <summary>Every field and every kind of item that both know.</summary>
    public IReadOnlyList<ComparedField> Fields => _fields;

    /// <summary>What messages call an object.</summary>
    public string NameOf(ComparedObject one) => one.IsRequest ? Operation.Request : one.Path;

    /// <summary>Where a finding about an object as a whole is shown.</summary>
    public string PlaceOf(ComparedObject one) => !one.IsRequest ? one.Pointer : File.Root["fields"] is null ? "/request" : "/fields";

    /// <summary>Whether the manifest, or its integration, leaves a field out on purpose.</summary>
    public bool LeavesOut(string path) =>
        File.Manifest.LeftOut.Concat(File.Integration.Manifest.LeftOut).Any(entry => entry.Covers(path));

    private void Compare(ComparedObject one)
    {
        _objects.Add(one);
        foreach (var field in one.Fields)
        {
            if (one.Facts.TryGetValue(field.Name, out var facts))
                Compare(new ComparedField(field, facts, one.PathOf(field.Name), one.PointerOf(field.Name)));
        }
    }

    private void Compare(ComparedField one)
    {
        _fields.Add(one);
        if (one.Branch is null) return;
        if (one.Field.Type == FieldType.Object && one.Facts.Fields() is { } inner)
            Compare(new ComparedObject(one.Path, one.Pointer, one.Field.Fields, inner));
        if (one.Field.Items is { } items && one.Branch.Items is { } facts)
            Compare(new ComparedField(items, facts, one.Path, $"{one.Pointer}/items"));
    }
}
