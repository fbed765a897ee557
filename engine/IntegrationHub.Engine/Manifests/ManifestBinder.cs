using System.Text.Json;

namespace IntegrationHub.Engine.Manifests;

/// <summary>Turns a file of the right shape into an <see cref="EndpointManifest"/>. The shape is checked first, so nothing here can fail.</summary>
internal static class ManifestBinder
{
    /// <summary>Binds an endpoint's file.</summary>
    /// <param name="endpoint">The file's name without its ending.</param>
    /// <param name="group">The folder's name.</param>
    /// <param name="root">What the file holds.</param>
    public static EndpointManifest Bind(string endpoint, string group, SourceMap root) => new()
    {
        Endpoint = endpoint,
        Group = group,
        Title = root.Text("title"),
        Summary = root.Text("summary"),
        Mode = root.Text("mode") == "read" ? EndpointMode.Read : EndpointMode.Write,
        Effect = root["effect"] is SourceMap effect ? BindEffect(effect) : Effect.None,
        Request = BindRequest(root.Text("request")),
        Returns = root.Text("returns"),
        Permission = root.Text("permission"),
        WhenToUse = root.Texts("whenToUse"),
        AvoidWhen = root.Texts("avoidWhen"),
        AlsoKnownAs = root.Texts("alsoKnownAs"),
        AskBefore = [.. root.Maps("askBefore").Select(BindQuestion)],
        SafeDefaults = root.Values("safeDefaults"),
        Fields = FieldBinder.BindAll(root["fields"]),
        Rules = RelationBinder.BindAll(root["rules"]),
        LeftOut = LeftOutBinder.BindAll(root),
        Preview = root["preview"] is SourceMap preview ? BindPreview(preview) : null,
        Examples = [.. root.Maps("examples").Select(BindExample)],
        Followups = root.Texts("followups"),
        Docs = root.Text("docs"),
    };

    private static Effect BindEffect(SourceMap map) =>
        new(map.Flag("moves_money"), map.Flag("reversible"), map.Text("notifies"));

    private static EndpointRequest BindRequest(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var path = text[(space + 1)..];
        string[] fields = [.. path.Split('/').Where(part => part is ['{', .., '}']).Select(part => part[1..^1])];
        return new(text[..space], path, fields);
    }

    private static Question BindQuestion(SourceMap map) => new(map.Text("ask"), RelationBinder.BindCondition(map["when"]));

    private static PreviewGuide BindPreview(SourceMap map) =>
        new(map.Text("says"), map["read"] is null ? [] : [BindRead(map), .. map.Maps("otherwise").Select(BindRead)]);

    private static PresentRead BindRead(SourceMap map) => new(map.Text("read"), map.Values("with"));

    private static Example BindExample(SourceMap map) =>
        new(map.Text("say"), map["input"]?.ToJson() ?? default(JsonElement), map.TextOrNull("fails"));
}
