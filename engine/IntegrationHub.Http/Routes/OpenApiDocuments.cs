using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Live;
using IntegrationHub.Generators.OpenApi;

namespace IntegrationHub.Http.Routes;

/// <summary>The OpenAPI document of the catalog in use, made when it is first asked for and kept until there is another catalog.</summary>
internal sealed class OpenApiDocuments(LiveHub live)
{
    private readonly Lock _turn = new();
    private Dictionary<string, string> _files = [];
    private ToolCatalog? _of;

    /// <summary>The texts by path.</summary>
    public IReadOnlyDictionary<string, string> Current
    {
        get
        {
            lock (_turn)
            {
                var catalog = live.Current.Catalog;
                if (_of != catalog) (_files, _of) = (OpenApiFiles.Generate(catalog).ToDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal), catalog);
                return _files;
            }
        }
    }
}
