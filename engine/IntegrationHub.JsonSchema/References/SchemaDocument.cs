namespace IntegrationHub.JsonSchema.References;

/// <summary>One schema document with the places in it that hold schemas.</summary>
internal sealed class SchemaDocument
{
    private readonly SchemaRegistry _registry;
    private readonly JsonElement _root;
    private readonly Dictionary<string, SchemaSite> _sites = new(StringComparer.Ordinal);

    public SchemaDocument(SchemaRegistry registry, string address, string prefix, JsonElement root)
    {
        _registry = registry;
        _root = root;
        Prefix = prefix;
        if (InstanceGuard.Problem(root) is { } problem)
            throw new SchemaCompileException($"the schema cannot be read: {problem}.", prefix);
        Resource = new SchemaResource(address, this) { Pointer = "" };
        registry.Add(Resource, prefix);
        Index(root, "", Resource);
    }

    /// <summary>What stands before this document's pointers in failures; "" for the document being compiled.</summary>
    public string Prefix { get; }

    /// <summary>The resource the document is under its own address.</summary>
    public SchemaResource Resource { get; }

    /// <summary>The schema at a pointer, or null when nothing is there.</summary>
    public SchemaSite? SiteAt(string pointer)
    {
        if (_sites.TryGetValue(pointer, out var known)) return known;
        if (JsonPointer.Tokens(pointer) is not { } tokens) return null;
        var (element, at, resource) = (_root, "", Resource);
        foreach (var token in tokens)
        {
            if (JsonPointer.Step(element, token) is not { } below) return null;
            element = below;
            at += "/" + JsonPointer.Escape(token);
            if (_sites.TryGetValue(at, out var passed)) resource = passed.Resource;
        }

        if (!_sites.ContainsKey(at)) Index(element, at, resource);
        return _sites[at];
    }

    private void Index(JsonElement schema, string pointer, SchemaResource resource)
    {
        if (_sites.ContainsKey(pointer)) return;
        if (schema.ValueKind != JsonValueKind.Object)
        {
            _sites.Add(pointer, new SchemaSite(this, pointer, schema, resource));
            return;
        }

        if (TextOf(schema, "$id") is { } id) resource = Declare(id, pointer, resource);
        var site = new SchemaSite(this, pointer, schema, resource);
        _sites.Add(pointer, site);
        Anchor(site, "$anchor", resource.Anchors);
        if (Anchor(site, "$dynamicAnchor", resource.Anchors) is { } name) resource.DynamicAnchors[name] = site;
        foreach (var property in schema.EnumerateObject())
            if (KeywordTable.Find(property.Name) is { Holds: not Holds.NoSchema } spec)
                IndexBelow(property, spec.Holds, pointer + "/" + JsonPointer.Escape(property.Name), resource);
    }

    private void IndexBelow(JsonProperty keyword, Holds holds, string pointer, SchemaResource resource)
    {
        if (holds == Holds.OneSchema)
        {
            Index(keyword.Value, pointer, resource);
        }
        else if (holds == Holds.ListOfSchemas && keyword.Value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in keyword.Value.EnumerateArray()) Index(item, $"{pointer}/{index++}", resource);
        }
        else if (holds == Holds.NamedSchemas && keyword.Value.ValueKind == JsonValueKind.Object)
        {
            foreach (var named in keyword.Value.EnumerateObject())
                Index(named.Value, pointer + "/" + JsonPointer.Escape(named.Name), resource);
        }
    }

    private SchemaResource Declare(string id, string pointer, SchemaResource parent)
    {
        var reference = UriReference.Parse(id);
        if (!string.IsNullOrEmpty(reference.Fragment))
        {
            throw new SchemaCompileException(
                $"the $id \"{id}\" at {Prefix}{pointer} has a fragment; write the name after \"#\" as $anchor instead.",
                Prefix + pointer);
        }

        var address = reference.ResolveAgainst(parent.Address);
        var resource = new SchemaResource(address, this) { Pointer = pointer };
        _registry.Add(resource, Prefix + pointer);
        return resource;
    }

    private static string? Anchor(SchemaSite site, string keyword, Dictionary<string, SchemaSite> anchors)
    {
        if (TextOf(site.Element, keyword) is not { } name) return null;
        if (anchors.TryGetValue(name, out var other) && other != site)
        {
            throw new SchemaCompileException(
                $"the anchor \"{name}\" at {site.ShownPointer} is already taken at {other.ShownPointer}.",
                site.ShownPointer);
        }

        anchors[name] = site;
        return name;
    }

    private static string? TextOf(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
