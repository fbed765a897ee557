namespace IntegrationHub.JsonSchema.References;

/// <summary>
/// Every schema resource a compilation knows by address. Further documents are read when first named.
/// </summary>
internal sealed class SchemaRegistry
{
    private readonly Dictionary<string, SchemaResource> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> _unread = new(StringComparer.Ordinal);

    public SchemaRegistry(JsonElement schema, IReadOnlyDictionary<string, JsonElement>? documents)
    {
        foreach (var (address, document) in documents ?? new Dictionary<string, JsonElement>())
            _unread[address.TrimEnd('#')] = document;
        Main = new SchemaDocument(this, "", "", schema.Clone());
    }

    /// <summary>The document being compiled.</summary>
    public SchemaDocument Main { get; }

    public IEnumerable<SchemaResource> Resources => _resources.Values.Distinct();

    public void Add(SchemaResource resource, string pointer)
    {
        if (_resources.TryAdd(resource.Address, resource)) return;

        // A document may repeat, as its $id, the very address it was registered under.
        var other = _resources[resource.Address];
        if (resource.Pointer.Length == 0 && other.Document == resource.Document)
        {
            _resources[resource.Address] = resource;
            return;
        }

        throw new SchemaCompileException(
            $"the address \"{resource.Address}\" at {pointer} is already taken by the schema at " +
            $"{other.Document.Prefix}{other.Pointer}.", pointer);
    }

    /// <summary>The schema a reference leads to.</summary>
    /// <param name="from">The schema that holds the reference.</param>
    /// <param name="reference">The reference as written.</param>
    /// <param name="keyword">The keyword it was written under, for the message when it leads nowhere.</param>
    public SchemaSite Resolve(SchemaSite from, string reference, string keyword)
    {
        var parts = UriReference.Parse(reference);
        var at = $"{from.ShownPointer}/{keyword}";
        var resource = parts is { Scheme: null, Authority: null, Path: "", Query: null }
            ? from.Resource
            : Find(parts.ResolveAgainst(from.Resource.Address));
        if (resource is null)
        {
            throw new SchemaCompileException(
                $"the {keyword} \"{reference}\" at {at} names a document that is not here; documents are " +
                "never fetched, so it has to be given along with the schema.", at);
        }

        var fragment = Uri.UnescapeDataString(parts.Fragment ?? "");
        var target = fragment.Length == 0 || fragment[0] == '/'
            ? resource.Document.SiteAt(resource.Pointer + fragment)
            : resource.Anchors.GetValueOrDefault(fragment);
        return target ?? throw new SchemaCompileException(
            $"the {keyword} \"{reference}\" at {at} leads nowhere; there is no \"{fragment}\" in " +
            $"{(resource.Address.Length == 0 ? "this document" : resource.Address)}.", at);
    }

    private SchemaResource? Find(string address)
    {
        if (_resources.TryGetValue(address, out var known)) return known;
        if (!_unread.Remove(address, out var unread)) return null;
        var root = new SchemaDocument(this, address, address + "#", unread.Clone()).SiteAt("")!;
        return root.Resource;
    }
}
