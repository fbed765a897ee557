using System.Text.Json.Serialization;

namespace IntegrationHub.Engine.Catalog;

/// <summary>Reads and writes kept catalogs without reflection, which a start would wait for.</summary>
[JsonSerializable(typeof(CachedCatalog))]
internal sealed partial class CatalogJson : JsonSerializerContext;
