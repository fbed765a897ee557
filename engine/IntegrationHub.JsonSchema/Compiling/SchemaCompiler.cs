namespace IntegrationHub.JsonSchema.Compiling;

/// <summary>
/// Turns the schemas of a document into nodes. Nodes are handed out empty and filled from a queue, so schemas may refer
/// to themselves and no nesting is too deep for the compiler.
/// </summary>
internal sealed class SchemaCompiler(JsonElement schema, IReadOnlyDictionary<string, JsonElement>? documents)
{
    private readonly Dictionary<SchemaSite, SchemaNode> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<(SchemaSite Site, SchemaNode Node)> _waiting = [];
    private readonly HashSet<string> _dynamicNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Pattern> _patterns = new(StringComparer.Ordinal);

    public SchemaRegistry Registry { get; } = new(schema, documents);

    public CompiledSchema Compile(string pointer)
    {
        var root = NodeAt(Registry.Main, pointer);
        do
        {
            while (_waiting.TryDequeue(out var next)) next.Node.Fill(Keywords(next.Site));
            BindDynamicNames();
        }
        while (_waiting.Count > 0);

        LoopFinder.RefuseLoops(_nodes.Values);
        return new CompiledSchema(root, tracksScope: _dynamicNames.Count > 0);
    }

    public SchemaNode NodeAt(SchemaDocument document, string pointer) =>
        NodeAt(document.SiteAt(pointer) ?? throw new SchemaCompileException(
            $"there is no schema at {document.Prefix}{pointer}.", document.Prefix + pointer));

    public SchemaNode NodeAt(SchemaSite site)
    {
        if (_nodes.TryGetValue(site, out var known)) return known;
        var node = new SchemaNode(site.ShownPointer, site.Resource);
        _nodes.Add(site, node);
        _waiting.Enqueue((site, node));
        return node;
    }

    public void AskForDynamic(string anchor) => _dynamicNames.Add(anchor);

    public Pattern PatternOf(SchemaReader reader, string keyword, string source)
    {
        if (_patterns.TryGetValue(source, out var known)) return known;
        try
        {
            return _patterns[source] = new Pattern(source);
        }
        catch (PatternException problem)
        {
            throw reader.Refusal(keyword, $"has the regular expression {source}, in which {problem.Message}");
        }
    }

    private void BindDynamicNames()
    {
        foreach (var resource in Registry.Resources)
            foreach (var name in _dynamicNames)
                if (resource.DynamicAnchors.TryGetValue(name, out var site)) resource.DynamicNodes[name] = NodeAt(site);
    }

    private Keyword[] Keywords(SchemaSite site)
    {
        if (site.Element.ValueKind == JsonValueKind.True) return [];
        if (site.Element.ValueKind == JsonValueKind.False) return [new FalseKeyword(site.ShownPointer)];
        if (site.Element.ValueKind != JsonValueKind.Object)
        {
            throw new SchemaCompileException(
                $"the schema at {SchemaReader.Shown(site.ShownPointer)} is {Wording.Clip(site.Element)}; " +
                "a schema is an object, true or false.", site.ShownPointer);
        }

        var reader = new SchemaReader(this, site);
        return
        [
            .. Specs(reader)
                .OrderBy(spec => spec.Order)
                .Select(spec => spec.Build)
                .Distinct()
                .Select(build => build?.Invoke(reader))
                .OfType<Keyword>(),
        ];
    }

    private static List<KeywordSpec> Specs(SchemaReader reader)
    {
        var specs = new List<KeywordSpec>();
        foreach (var property in reader.Site.Element.EnumerateObject())
        {
            var spec = KeywordTable.Find(property.Name)
                ?? throw reader.Refusal(
                    property.Name, "is not supported; a schema using it is refused rather than half checked");
            if (specs.Contains(spec)) throw reader.Refusal(property.Name, "is there twice");
            specs.Add(spec);
        }

        return specs;
    }
}
