using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Schemas;
using IntegrationHub.JsonSchema;

namespace IntegrationHub.Engine.Rules;

/// <summary>A manifest of the right shape, with its text at hand, for rules to look at.</summary>
internal sealed class ManifestFile
{
    private readonly Lazy<Tool?> _compiled;
    private List<PlacedField>? _allFields;

    public ManifestFile(SourceFile source, SourceMap root, EndpointManifest manifest, Integration integration, bool inCatalog)
    {
        (Source, Root, Manifest, Integration, InCatalog) = (source, root, manifest, integration, inCatalog);
        Tool = new(ToolName, integration, manifest, new InputSchema(manifest));
        _compiled = new(Compile);
    }

    /// <summary>Its text.</summary>
    public SourceFile Source { get; }

    /// <summary>What it holds, with places.</summary>
    public SourceMap Root { get; }

    /// <summary>What it says.</summary>
    public EndpointManifest Manifest { get; }

    /// <summary>The service it belongs to.</summary>
    public Integration Integration { get; }

    /// <summary>Whether it stands in a catalog, where its folder is its group, or alone.</summary>
    public bool InCatalog { get; }

    /// <summary>The name of the tool it becomes.</summary>
    public string ToolName => Catalog.Tool.NameFor(Integration.Name, Manifest.Endpoint);

    /// <summary>The tool it becomes.</summary>
    public Tool Tool { get; }

    /// <summary>The tool it becomes, its schema compiled; null when that does not compile, which another rule reports.</summary>
    public Tool? CompiledTool => _compiled.Value;

    /// <summary>A finding at the place of a JSON Pointer.</summary>
    public Finding Finding(string code, string pointer, string message)
    {
        var (at, length) = Root.Place(pointer);
        return new(code, message, Source.Path, at, length);
    }

    /// <summary>A finding at the key of a JSON Pointer.</summary>
    public Finding KeyFinding(string code, string pointer, string message)
    {
        var (at, length) = Root.KeyPlace(pointer);
        return new(code, message, Source.Path, at, length);
    }

    /// <summary>Every field at every depth, each with the JSON Pointer of its place in the file.</summary>
    public IReadOnlyList<PlacedField> AllFields()
    {
        if (_allFields is { } known) return known;
        var all = new List<PlacedField>();
        AddBelow(Manifest.Fields, "", all);
        return _allFields = all;
    }

    private static void AddBelow(IReadOnlyList<Field> fields, string parent, List<PlacedField> all)
    {
        foreach (var field in fields)
        {
            var here = $"{parent}/fields/{field.Name}";
            for (var (each, at) = (field, here); ; (each, at) = (each.Items, $"{at}/items"))
            {
                all.Add(new(each, at));
                AddBelow(each.Fields, at, all);
                if (each.Items is null) break;
            }
        }
    }

    private Tool? Compile()
    {
        try
        {
            _ = Tool.Input.Compiled;
            return Tool;
        }
        catch (SchemaCompileException)
        {
            return null;
        }
    }
}
