namespace IntegrationHub.Engine.Manifests;

/// <summary>Binds <c>leftOut</c>, which endpoints and integrations share.</summary>
internal static class LeftOutBinder
{
    /// <summary>What the file leaves out.</summary>
    public static IReadOnlyList<LeftOut> BindAll(SourceMap root) =>
        [.. root.Maps("leftOut").Select(entry => new LeftOut(entry.Texts("fields"), entry.Text("why")))];
}
