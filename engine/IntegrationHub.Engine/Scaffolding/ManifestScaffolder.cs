using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Facts;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Rules;

namespace IntegrationHub.Engine.Scaffolding;

/// <summary>Begins a manifest from the facts: everything they know is written, everything else is marked.</summary>
public static class ManifestScaffolder
{
    /// <summary>Writes the text of a new manifest. Nothing is put on the disk.</summary>
    /// <param name="catalog">The catalog folder it is for; what its manifests say of like fields is used.</param>
    /// <param name="facts">What the service says of itself.</param>
    /// <param name="endpoint">The operation's name among the facts, or its method and path.</param>
    /// <param name="group">The folder; chosen by the operation's name when null.</param>
    public static HubResult<NewManifest> Begin(string catalog, ServiceFacts facts, string endpoint, string? group)
    {
        var draft = new CatalogReader(catalog, Environment.CurrentDirectory).Read();
        if (Find(facts, endpoint) is not { } operation) return ScaffoldErrors.NoSuchOperation(endpoint, facts);
        if (!operation.Path.StartsWith('/')) return ScaffoldErrors.NotExpressible(operation, "it has no path of its own");
        if (draft.Integrations.FirstOrDefault(each => each.Manifest.ApiVersion == facts.ApiVersion) is not { } integration)
            return ScaffoldErrors.NoIntegration(catalog, facts.ApiVersion);
        var groups = integration.Manifest.Groups.Keys;
        var folder = group ?? EndpointNames.Groups(operation).FirstOrDefault(name => groups.Contains(name, StringComparer.Ordinal));
        if (folder is null || !groups.Contains(folder, StringComparer.Ordinal)) return ScaffoldErrors.NoSuchGroup(folder, groups);

        ManifestFile[] files = [.. draft.Files.Where(file => ReferenceEquals(file.Integration, integration))];
        var known = new KnownFields(files);
        var request = Request(operation, known);
        var fields = new FieldLines(known, path => integration.Manifest.LeftOut.Any(entry => entry.Covers(path)), request is { Method: "POST", PathFields.Count: > 0 });
        foreach (var name in request.PathFields) fields.AddPathField(name);
        fields.Add(operation.Params);
        if (operation.Params.FirstOrDefault(field => field.Value.Required && fields.LeftOut.Contains(field.Key)) is { Key: { } needed })
            return ScaffoldErrors.NotExpressible(operation, $"it requires {needed}, which no type of a manifest carries");
        var read = files.FirstOrDefault(file => IsReadOf(file.Manifest, request));
        var text = new ManifestText(operation, request, facts.ReturnsOf(operation))
        {
            Integration = integration.Manifest,
            Permission = Permission(operation, folder, integration.Manifest, files),
            Read = read?.ToolName,
            ReadField = read is null ? default : (read.Manifest.Request.PathFields[0], request.PathFields[0]),
        };
        var endpointName = EndpointNames.File(operation);
        return new NewManifest(
            Path.Combine(catalog, integration.Name, folder, $"{endpointName}.yaml"), Tool.NameFor(integration.Name, endpointName), operation.Request, fields.Count, text.Write(fields));
    }

    private static FactsOperation? Find(ServiceFacts facts, string endpoint) =>
        facts.Operations.FirstOrDefault(operation => operation.Id.Equals(endpoint, StringComparison.OrdinalIgnoreCase))
        ?? (endpoint.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var method, var path] ? facts.Find(method.ToUpperInvariant(), path) : null);

    private static EndpointRequest Request(FactsOperation operation, KnownFields known)
    {
        var (shown, pattern, last) = ("", "", "");
        var fields = new List<string>();
        foreach (var part in operation.Path.Split('/').Skip(1))
        {
            if (part is ['{', .. var named, '}'])
            {
                fields.Add(known.PathFieldAfter(pattern) ?? EndpointNames.PathField(named, last));
                (shown, pattern) = ($"{shown}/{{{fields[^1]}}}", pattern + "/{}");
            }
            else
            {
                (shown, pattern, last) = ($"{shown}/{part}", $"{pattern}/{part}", part);
            }
        }

        return new(operation.Method, shown, fields);
    }

    // The thing a write changes can be read at the same address, or at the one it begins with.
    private static bool IsReadOf(EndpointManifest read, EndpointRequest write) =>
        write is { Method: not "GET", PathFields.Count: 1 }
        && read is { Mode: EndpointMode.Read, Request.PathFields.Count: 1 }
        && write.Path.StartsWith(read.Request.Path.Split('{')[0] + "{", StringComparison.Ordinal)
        && read.Request.Path.EndsWith('}');

    private static string? Permission(FactsOperation operation, string group, IntegrationManifest integration, IEnumerable<ManifestFile> files)
    {
        string[] used = [.. files.Where(file => file.Manifest.Group == group).Select(file => file.Manifest.Permission).Distinct(StringComparer.Ordinal)];
        var resource = EndpointNames.Resource(operation);
        return used is [var only] ? only : integration.Permissions.ContainsKey(resource) ? resource : null;
    }
}
